/** Selectors for the posts of a kind of forum, each list in order of preference. */
export interface Forum {
  post: string;
  body: string;
  author: string;
  /** Matches the post that opens the thread; without it, the first one does. Needs no other post beside it. */
  opening?: string;
  /** Pictures of a post outside its text. */
  media?: string;
}

/**
 * Forums by the default themes of XenForo 2, Discourse (for crawlers and readers), phpBB 3, vBulletin 4 and 5, Woltlab, MyBB;
 * threads of posts and comments that are a page's only text by the markup of Hacker News, Reddit (old and new), Lobsters,
 * Lemmy, Mastodon, X and GitHub's issues.
 */
export const FORUMS: readonly Forum[] = [
  {
    post: 'article.message--post',
    body: '.message-body .bbWrapper, .bbWrapper',
    author: '.message-name, .username',
  },
  {
    post: '.crawler-post, .topic-body.crawler-post',
    body: '.post[itemprop~="text"], .post',
    author: '[itemprop~="author"] [itemprop~="name"], .creator',
  },
  {
    post: '.topic-post > article, .topic-post .boxed',
    body: '.cooked',
    author: '.names .username, .names a',
  },
  {
    post: 'article.wbbPost, article.message',
    body: '.messageText, .messageContent [itemprop~="text"], .bbWrapper',
    author: '.username',
  },
  {
    post: '.post:has(> .inner > .postbody)',
    body: '.content',
    author: '.postprofile .username, .postprofile .username-coloured, .author strong',
  },
  {
    post: 'li.postbit, li.postbitlegacy, li.postcontainer',
    body: '.postcontent, .js-post__content-text',
    author: '.username',
  },
  {
    post: '.post.classic, div.post:has(.post_body)',
    body: '.post_body',
    author: '.author_information strong, .author_information .largetext',
  },
  {
    post: '.fatitem, tr.comtr',
    body: '.toptext, .commtext',
    author: '.hnuser',
    opening: '.fatitem',
  },
  {
    post: '.sitetable > .thing.link, .commentarea .comment > .entry',
    body: '.usertext-body .md, .usertext-body',
    author: '.author',
    opening: '.thing.link',
  },
  {
    post: 'shreddit-post, shreddit-comment',
    body: '[slot="text-body"] .md, [slot="text-body"], [slot="comment"]',
    author: '[slot="commentMeta"] a[href*="/user/"], [slot="credit-bar"] a[href*="/user/"]',
    opening: 'shreddit-post',
    media: '[slot="post-media-container"]',
  },
  {
    post: '.story_content, .comment[data-shortid], .comment[id^="c_"]',
    body: '.story_text, .comment_text',
    author: '.byline a.u-author, .byline a[href^="/~"], .byline a[href^="/u/"]',
    opening: '.story_content',
  },
  {
    post: '.post-listing, .comment-node',
    body: '.comment-content .md-div, .md-div',
    author: '.person-listing',
    opening: '.post-listing',
  },
  {
    post: '.detailed-status, .status',
    body: '.status__content .e-content, .status__content__text, .status__content, .e-content',
    author: '.display-name__html, .display-name bdi, .p-author .p-name, .display-name, .p-author',
    opening: '.detailed-status',
    media: '.media-gallery, .attachment-list',
  },
  {
    post: 'article[data-testid="tweet"]',
    body: '[data-testid="tweetText"]',
    author: '[data-testid="User-Name"] span',
    opening: 'article[tabindex="-1"]',
    media: '[data-testid="tweetPhoto"]',
  },
  {
    post: '.timeline-comment, [data-testid="issue-viewer-issue-container"], [data-testid^="comment-viewer-outer-box"], .react-issue-comment',
    body: '.comment-body, [data-testid="markdown-body"], .markdown-body',
    author:
      '.author, [data-testid="issue-body-header-author"], [data-testid="avatar-link"], a[data-hovercard-type="user"]',
  },
];
