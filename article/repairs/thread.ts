import { foldSpaces } from '../dom/fold-spaces';
import { moveChildren } from '../dom/move';

/** One post of a thread. */
export interface Post {
  author: string;
  date: Element | null;
  /** The element whose children are the post's text. */
  body: Element;
}

/** On the thread: who wrote the post that opens it, which the article has for a byline if the page states none. */
const OPENING_AUTHOR_ATTRIBUTE = 'data-opening-author';

/** The author of the post that opens a thread made by `createThread`; null if the page is none, or says no name. */
export const findOpeningAuthor = (copy: Document): string | null =>
  copy.querySelector(`[${OPENING_AUTHOR_ATTRIBUTE}]`)?.getAttribute(OPENING_AUTHOR_ATTRIBUTE) || null;

/** Portraits and reactions inside a post's text. */
const PORTRAIT_SELECTOR = 'img.avatar, img[class*="avatar" i], img.emoji[width="18"]';
const BLOCK_SELECTOR =
  'p, div, section, article, aside, ul, ol, dl, pre, blockquote, table, figure, picture, video, audio, details, h1, h2, h3, h4, h5, h6, hr, center, iframe';
/** A longer name, in characters, is not one. */
const MAX_NAME_LENGTH = 60;

/** The heading of a post: its author and date. */
function createHeading(copy: Document, { author, date }: Post): Element {
  const heading = copy.createElement('h3');
  const day = date?.cloneNode(true) as Element | undefined;
  // A link to the post itself would make the heading another page's.
  if (day?.localName === 'a') day.removeAttribute('href');
  for (const link of day?.querySelectorAll('a') ?? []) link.removeAttribute('href');
  heading.append(foldSpaces(author).slice(0, MAX_NAME_LENGTH));
  if (day) heading.append(author ? ', ' : '', day);
  return heading;
}

/** Makes paragraphs of text that stands beside blocks, without one of its own. */
function wrapLines(section: Element): void {
  let paragraph: Element | null = null;
  for (const node of [...section.childNodes]) {
    const isBlock = node.nodeType === 1 && (node as Element).matches(BLOCK_SELECTOR);
    if (isBlock) paragraph = null;
    if (isBlock || (!paragraph && !foldSpaces(node.textContent) && node.nodeName !== 'IMG')) continue;
    if (!paragraph) {
      paragraph = section.ownerDocument.createElement('p');
      node.before(paragraph);
    }
    paragraph.append(node);
  }
}

/**
 * Makes one article of a thread's posts, in order, each under its author and date. With `opened`, the first one opens the
 * article, and its author is in the reader's header.
 */
export function createThread(copy: Document, posts: readonly Post[], opened: boolean): Element {
  const article = copy.createElement('article');
  const author = foldSpaces(posts[0]?.author).slice(0, MAX_NAME_LENGTH);
  if (opened && author) article.setAttribute(OPENING_AUTHOR_ATTRIBUTE, author);
  for (const [index, post] of posts.entries()) {
    const section = copy.createElement('section');
    if (index > 0 || !opened) section.append(createHeading(copy, post));
    moveChildren(post.body, section);
    wrapLines(section);
    article.append(section);
  }
  for (const portrait of article.querySelectorAll(PORTRAIT_SELECTOR)) portrait.remove();
  return article;
}
