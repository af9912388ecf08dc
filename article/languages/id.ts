import type { Language } from './language';

/** Indonesian. */
export const id: Language = {
  code: 'id',
  months: 'januari februari maret april mei juni juli agustus september oktober nopember|november desember',
  bylines: {
    credits: 'teks|wawancara|foto|ilustrasi|terjemahan|video',
    by: 'oleh',
    labels: 'penulis',
  },
  smallPrint: {
    notices: [
      'hak cipta dilindungi',
    ],
  },
  phrases: {
    advertisement: 'iklan|advertorial|konten bersponsor|disponsori|artikel berlanjut setelah iklan|lanjutkan membaca setelah iklan|scroll untuk melanjutkan membaca',
    comments: 'tinggalkan balasan|tinggalkan komentar|tulis komentar|beri komentar|batalkan balasan|alamat email anda tidak akan dipublikasikan|ruas yang wajib ditandai|simpan nama, email|masuk untuk berkomentar|lihat komentar|lihat semua komentar',
    commentCounts: 'komentar|tidak ada komentar|balasan',
    share: 'bagikan|bagikan ini|bagikan ke|bagikan artikel ini|share ke|salin tautan|salin link|ikuti kami|klik untuk berbagi|dengarkan artikel',
    newsletter: 'berlangganan newsletter|daftar newsletter|newsletter|langganan sekarang|dapatkan berita|masukkan email anda|alamat email anda',
    login: 'masuk|login|daftar|buat akun|lupa kata sandi|lupa password|ingat saya',
    cookies: 'situs ini menggunakan cookie|situs web ini menggunakan cookie|kami menggunakan cookie|kami dan mitra kami|terima semua|tolak semua|pengaturan cookie',
    related: 'artikel terkait|berita terkait|terkait|baca juga|lihat juga|terpopuler|berita populer|populer|berita terbaru|artikel terbaru|pos-pos terbaru|rekomendasi|rekomendasi untuk anda|mungkin anda suka|anda mungkin juga menyukai|berita lainnya|artikel lainnya',
    teaser: 'baca juga|baca selengkapnya|lihat juga|simak juga|tonton juga|baca lainnya',
    readMore: 'baca selengkapnya|baca selanjutnya|selengkapnya|lanjutkan membaca|lihat lainnya|muat lainnya|lihat semua|selanjutnya|sebelumnya|artikel selanjutnya|artikel sebelumnya|kembali ke atas|langsung ke konten|lompat ke konten|tutup|perbesar',
    appeal: 'apakah artikel ini|suka artikel ini|unduh aplikasi|download aplikasi|dukung kami|beri nilai artikel|beri rating artikel|temukan kesalahan',
    author: 'tentang penulis|artikel lain dari penulis|lihat semua tulisan',
    tags: 'tags|label|kategori|topik|kata kunci',
  },
};
