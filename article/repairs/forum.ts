import { moveChildren } from '../dom/move';
import type { RepairRule } from './rule';

/** How a kind of forum marks its posts and what is in them. */
interface Forum {
  post: string;
  body: string;
  author: string;
}

/** Sources: the default themes of XenForo 2, Discourse (as it serves crawlers, and readers), phpBB 3, vBulletin 4 and 5, Woltlab, MyBB. */
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
const DATE = 'time[datetime], .relative-date';
const PORTRAIT = 'img.avatar';
/** A thread of fewer posts is read as any page is. */
const LEAST_POSTS = 2;

interface Post {
  author: string;
  date: Element | null;
  body: Element;
}

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

function postsOf(copy: Document, { post, body, author }: Forum): Post[] {
  return [...copy.querySelectorAll(post)].flatMap((element) => {
    const text = element.querySelector(body);
    if (!text || !fold(text.textContent)) return [];
    const name = element.getAttribute('data-author') ?? fold(element.querySelector(author)?.textContent);
    return [{ author: name, date: element.querySelector(DATE), body: text }];
  });
}

/** The line over a post: who wrote it and when. */
function headOf(copy: Document, { author, date }: Post): Element {
  const line = copy.createElement('h3');
  line.append(author);
  if (date) line.append(author ? ', ' : '', date.cloneNode(true));
  return line;
}

/** A thread of a forum is the article: its posts in order, each under its author and time. Signatures and profiles go. */
export const forum: RepairRule = {
  id: 'forum',
  apply(copy) {
    if (!copy.body) return;
    for (const kind of FORUMS) {
      const posts = postsOf(copy, kind);
      if (posts.length < LEAST_POSTS) continue;
      const article = copy.createElement('article');
      const headline = copy.querySelector('h1');
      for (const [index, post] of posts.entries()) {
        const section = copy.createElement('section');
        // The first is the page's own text; its author stands in the view's header.
        if (index > 0) section.append(headOf(copy, post));
        moveChildren(post.body, section);
        article.append(section);
      }
      for (const portrait of article.querySelectorAll(PORTRAIT)) portrait.remove();
      if (headline) article.prepend(headline);
      copy.body.replaceChildren(article);
      return;
    }
  },
};
