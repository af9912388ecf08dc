import { foldSpaces } from '../dom/fold-spaces';
import { moveChildren } from '../dom/move';
import type { RepairRule } from './rule';

/** Selectors for the posts of a kind of forum. */
interface Forum {
  post: string;
  body: string;
  author: string;
}

/** Sources: default themes of XenForo 2, Discourse (for crawlers and readers), phpBB 3, vBulletin 4 and 5, Woltlab, MyBB. */
const FORUMS: readonly Forum[] = [
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
];
const DATE_SELECTOR = 'time[datetime], .relative-date';
const PORTRAIT_SELECTOR = 'img.avatar';
/** A thread with fewer posts is treated like any other page. */
const MIN_POSTS = 2;

interface Post {
  author: string;
  date: Element | null;
  body: Element;
}

function findPosts(copy: Document, { post, body, author }: Forum): Post[] {
  return [...copy.querySelectorAll(post)].flatMap((element) => {
    const text = element.querySelector(body);
    if (!text || !foldSpaces(text.textContent)) return [];
    const name =
      element.getAttribute('data-author') ?? foldSpaces(element.querySelector(author)?.textContent);
    return [{ author: name, date: element.querySelector(DATE_SELECTOR), body: text }];
  });
}

/** The heading of a post: its author and date. */
function createHeading(copy: Document, { author, date }: Post): Element {
  const heading = copy.createElement('h3');
  heading.append(author);
  if (date) heading.append(author ? ', ' : '', date.cloneNode(true));
  return heading;
}

/** Makes a forum thread one article: the posts in order, headed by author and date, without signatures and profiles. */
export const forum: RepairRule = {
  id: 'forum',
  apply(copy) {
    if (!copy.body) return;
    for (const selectors of FORUMS) {
      const posts = findPosts(copy, selectors);
      if (posts.length < MIN_POSTS) continue;
      const article = copy.createElement('article');
      const headline = copy.querySelector('h1');
      for (const [index, post] of posts.entries()) {
        const section = copy.createElement('section');
        // The first post is the article's opening; its author is in the reader's header.
        if (index > 0) section.append(createHeading(copy, post));
        moveChildren(post.body, section);
        article.append(section);
      }
      for (const portrait of article.querySelectorAll(PORTRAIT_SELECTOR)) portrait.remove();
      if (headline) article.prepend(headline);
      copy.body.replaceChildren(article);
      return;
    }
  },
};
