import type { Language } from './language';

/** Vietnamese. */
export const vi: Language = {
  code: 'vi',
  dates: {
    form: '(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2}),?\\s+(?:năm\\s+)?(?<year>\\d{4})',
  },
  bylines: {
    credits: 'bài|ảnh|bài và ảnh|đồ họa|phỏng vấn|video',
    by: 'bởi',
    labels: 'tác giả',
  },
  smallPrint: {
    notices: [
      'bản quyền thuộc',
    ],
  },
  phrases: {
    advertisement: 'quảng cáo|nội dung được tài trợ|được tài trợ|bài viết tài trợ',
    comments: 'để lại bình luận|để lại một bình luận|viết bình luận|gửi bình luận|thêm bình luận|email của bạn sẽ không được hiển thị công khai|các trường bắt buộc được đánh dấu|lưu tên của tôi|đăng nhập để bình luận|xem bình luận|xem tất cả bình luận',
    commentCounts: 'bình luận|không có bình luận|ý kiến|phản hồi|trả lời',
    share: 'chia sẻ|chia sẻ bài viết|chia sẻ lên|chia sẻ trên|in bài viết|sao chép liên kết|theo dõi chúng tôi|nghe bài viết',
    newsletter: 'đăng ký nhận bản tin|đăng ký nhận tin|bản tin|nhập email của bạn|email của bạn',
    login: 'đăng nhập|đăng ký|tạo tài khoản|quên mật khẩu|ghi nhớ đăng nhập',
    cookies: 'trang web này sử dụng cookie|chúng tôi sử dụng cookie|chấp nhận tất cả|từ chối tất cả|cài đặt cookie',
    related: 'bài viết liên quan|tin liên quan|liên quan|bài liên quan|xem thêm|đọc thêm|có thể bạn quan tâm|đọc nhiều|đọc nhiều nhất|xem nhiều|tin mới|tin mới nhất|bài viết mới|tin nổi bật|cùng chuyên mục|tin cùng chuyên mục|đề xuất cho bạn',
    teaser: 'xem thêm|đọc thêm|xem tiếp|đọc tiếp',
    readMore: 'đọc tiếp|xem thêm|đọc thêm|tiếp tục đọc|tải thêm|bài tiếp theo|bài trước|tiếp theo|trước|về đầu trang|lên đầu trang|đóng|phóng to|xem tất cả',
    appeal: 'bài viết này có|bạn có thích bài|bạn thấy bài viết|đánh giá bài viết|tải ứng dụng|tải app|ủng hộ chúng tôi',
    author: 'về tác giả|bài viết khác của tác giả|xem tất cả bài viết',
    tags: 'từ khóa|thẻ|chuyên mục|danh mục|chủ đề|tags',
  },
};
