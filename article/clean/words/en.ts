import type { Words } from './words';

/** English. */
export const en: Words = {
  advertisement: [
    'advertisement', 'advertisements', 'advertising', 'ad', 'ads', 'advert', 'sponsored', 'sponsored content', 'sponsored links',
    'sponsored post', 'promoted', 'promoted content', 'paid content', 'paid post', 'paid partnership', 'ad feedback',
    'report this ad', 'remove ads', 'story continues below', 'story continues below advertisement',
    'article continues below', 'article continues below advertisement', 'article continues after ad', 'continue reading below advertisement',
    'article continues after advertisement', 'story continues after advertisement', 'continue reading the main story',
    'advertisement - continue reading below', 'advertisement - scroll to continue', 'scroll to continue', 'skip advertisement',
    'skip ad', 'from our partners', 'our partners', 'partner content', 'affiliate links', 'this is a modal window',
  ],
  comments: [
    'leave a reply', 'leave a comment', 'leave your comment', 'post a comment', 'add a comment', 'add your comment', 'write a comment',
    'write a reply', 'submit a comment', 'cancel reply', 'click here to cancel reply', 'your email address will not be published',
    'your e-mail address will not be published', 'required fields are marked', 'save my name, email', 'notify me of follow-up comments',
    'notify me of new posts', 'you must be logged in to', 'you need to be logged in to', 'log in to comment', 'log in to post a comment',
    'log in to leave a comment', 'sign in to comment', 'click to comment', 'join the conversation', 'join the discussion', 'start the conversation',
    'start the discussion', 'be the first to comment', 'view comments', 'view all comments', 'show comments', 'show all comments',
    'read comments', 'load comments', 'load more comments', 'hide comments', 'see all comments', 'comments are closed',
    'comments powered by', 'please enable javascript to view the comments', 'blog comments powered by', 'this site uses akismet',
    'comment policy', 'sort by newest', 'reader comments', 'newest first', 'oldest first',
  ],
  commentCounts: ['comment', 'comments', 'reply', 'replies', 'response', 'responses', 'no comments', 'no comments yet', 'discussion', 'add comment'],
  share: [
    'share', 'share this', 'share this article', 'share this story', 'share this post', 'share this page', 'share via', 'share on facebook', 'share on twitter',
    'share on x', 'share on linkedin', 'share on whatsapp', 'share on reddit', 'share on pinterest', 'share by email', 'share options', 'share with',
    'tweet', 'tweet this', 'pin it', 'email this', 'email this article', 'copy link', 'copied link', 'link copied', 'print', 'print this',
    'print article', 'print this article', 'print this page', 'click to share', 'click to print', 'click to email', 'like this', 'follow us', 'follow us on',
    'facebook', 'twitter', 'linkedin', 'whatsapp', 'pinterest', 'reddit', 'telegram', 'flipboard', 'save article', 'bookmark', 'send to a friend',
    'text size', 'font size', 'listen to this article', 'listen to article', 'gift this article',
  ],
  newsletter: [
    'sign up for our', 'sign up for the', 'sign up to our', 'sign up to the', 'sign up to receive', 'sign up here', 'sign up now', 'sign up today', 'subscribe to our',
    'subscribe to the', 'subscribe now', 'subscribe today', 'subscribe for', 'get our newsletter', 'get the newsletter', 'get our free', 'get our daily',
    'get our weekly', 'get the best of', 'get updates', 'join our newsletter', 'join our mailing list', 'join our email list', 'enter your email',
    'enter your e-mail', 'email address', 'your email address', 'our newsletter', 'newsletter', 'newsletters', 'newsletter sign up',
    'newsletter signup', 'free newsletter', 'daily newsletter', 'weekly newsletter', 'thanks for subscribing', 'thank you for subscribing',
    'please enter a valid email', 'you can unsubscribe at any time', 'unsubscribe at any time', 'by signing up', 'by subscribing', 'by entering your email',
    'never miss a story', 'stay up to date', 'stay informed', 'delivered to your inbox', 'in your inbox', 'become a member', 'become a subscriber', 'support our journalism',
  ],
  login: [
    'log in', 'login', 'log-in', 'sign in', 'sign up', 'register', 'create account', 'create an account', 'create a free account', 'my account',
    'already a subscriber', 'already a subscriber? log in', 'already a subscriber? sign in', 'already a member', 'already have an account', 'already registered',
    'forgot your password', 'forgot password', 'remember me', 'subscribe to continue reading', 'subscribe to read', 'log in to continue',
  ],
  cookies: [
    'we use cookies', 'this site uses cookies', 'this website uses cookies', 'our site uses cookies', 'our website uses cookies', 'we and our partners use cookies',
    'by continuing to use this site', 'by continuing to browse', 'by using this site', 'by using our site', 'accept all cookies', 'accept cookies',
    'accept all', 'reject all', 'manage cookies', 'manage preferences', 'cookie settings', 'cookie preferences', 'cookie policy', 'we value your privacy',
  ],
  related: [
    'related', 'related articles', 'related article', 'related stories', 'related story', 'related posts', 'related post', 'related content', 'related topics',
    'related links', 'related news', 'related coverage', 'related reading', 'related questions', 'you may also like', 'you might also like', 'you may like', 'you might like',
    'you may also be interested in', 'recommended', 'recommended for you', 'recommended stories', 'recommended articles', 'recommended reading', 'recommended videos',
    'most read', 'most popular', 'most viewed', 'most shared', 'most recent', 'trending', 'trending now', 'popular', 'popular posts', 'popular stories',
    'popular articles', "don't miss", 'recent posts', 'recent articles', 'latest news', 'latest stories', 'latest posts', 'latest articles', 'latest',
    "editor's picks", "editors' picks", "editor's pick", "editor's choice", 'around the web', 'from the web', 'what to read next', 'read next', 'up next', 'next up',
    'top stories', 'more stories', 'more news', 'more from this section', 'more on this topic', 'more on this story', 'more like this', 'keep reading',
    'further reading on this site', 'in this section', 'in other news', 'see more', 'explore more', 'hot network questions', 'similar articles', 'similar posts', 'suggested reading',
  ],
  teaser: [
    'read also', 'also read', 'read more', 'read next', 'see also', 'see more', 'related', 'more', 'watch', 'watch also', 'recommended', "don't miss",
    'more on this', 'more on this story', 'click here', 'also on', 'check out', 'listen',
  ],
  readMore: [
    'continue reading', 'read more', 'read on', 'read the full story', 'read the full article', 'read full story', 'read full article', 'full story',
    'keep reading', 'show more', 'load more', 'loading', 'see more', 'view more', 'learn more', 'show full article', 'expand', 'next page', 'next article', 'previous article',
    'next story', 'previous story', 'next post', 'previous post', 'previous', 'next', 'back to top', 'top', 'back', 'skip to content', 'skip to main content',
    'jump to content', 'jump to navigation', 'jump to recipe', 'print recipe', 'go back', 'view gallery', 'open gallery', 'view full size', 'enlarge', 'enlarge image', 'play video', 'watch video',
    'return to homepage', 'view all', 'see all', 'close', 'edit',
  ],
  author: [
    'about the author', 'about the authors', 'about the writer', 'about this author', 'about author', 'author bio', 'more from this author', 'more by this author', 'more by', 'more from the author',
    'view all posts by', 'see all posts by', 'view all articles by', 'follow the author', 'written by', 'meet the author',
  ],
  tags: ['tags', 'tagged', 'tagged with', 'filed under', 'filed in', 'categories', 'category', 'topics', 'posted in', 'read more about', 'more about', 'related tags', 'keywords'],
};
