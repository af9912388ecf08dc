import { foldSpaces } from '../dom/fold-spaces';
import { matchesTitle } from '../metadata/headline';
import { reduceToLetters } from '../metadata/text';
import { FORUMS, type Forum } from './forum-systems';
import type { RepairRule } from './rule';
import { createThread, type Post } from './thread';
import { findUnknownThread } from './unknown-forum';

const DATE_SELECTOR = 'time, .relative-date, .age, relative-time';
/** A thread with fewer posts is treated like any other page, unless the system says which post opens it. */
const MIN_POSTS = 2;
/** A shorter heading that isn't the page's title is a tool of the page: "Back". */
const MIN_HEADLINE_LETTERS = 8;

/** The first element that fits the earliest selector of a list. */
function findPreferred(box: Element, selectors: string): Element | null {
  for (const selector of selectors.split(', ')) {
    const found = box.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** A figure for each picture and film attached to a post, because Readability drops boxes of nothing else. */
function createFigures(attached: Element): Element[] {
  const media = [...attached.querySelectorAll('img, video, audio')];
  if (attached.matches('img, video, audio')) media.push(attached);
  return media.map((one) => {
    const figure = one.ownerDocument.createElement('figure');
    figure.append(one.closest('picture') ?? one);
    return figure;
  });
}

function readPost(element: Element, { post, body, author, media }: Forum): Post | null {
  const text = findPreferred(element, body);
  if (!text || text.closest(post) !== element) return null;
  const pictures = media ? [...element.querySelectorAll(media)].filter((one) => !text.contains(one)) : [];
  for (const picture of pictures)
    if (picture.closest(post) === element) text.append(...createFigures(picture));
  if (!foldSpaces(text.textContent) && !text.querySelector('img, video')) return null;
  const stated = element.getAttribute('data-author') ?? element.getAttribute('author');
  return {
    author: stated ?? foldSpaces(findPreferred(element, author)?.textContent),
    date: element.querySelector(DATE_SELECTOR),
    body: text,
  };
}

/** The posts of a thread of one of the known systems; null if the page has none. */
function findKnownThread(copy: Document): { posts: Post[]; opened: boolean } | null {
  for (const forum of FORUMS) {
    const found = [...copy.querySelectorAll(forum.post)].flatMap((element) => {
      const post = readPost(element, forum);
      return post ? [{ element, post }] : [];
    });
    const isOpening = ({ element }: { element: Element }) =>
      !!forum.opening && element.matches(forum.opening);
    const posts = found.map(({ post }) => post);
    if (posts.length < (found.some(isOpening) ? 1 : MIN_POSTS)) continue;
    const first = found[0];
    return { posts, opened: !forum.opening || (first !== undefined && isOpening(first)) };
  }
  return null;
}

/** The headline of the thread, and not of the site. */
function findHeadline(copy: Document): Element | null {
  const title = reduceToLetters(copy.title);
  const headlines = [...copy.querySelectorAll('h1')].map((element) => ({
    element,
    letters: reduceToLetters(element.textContent ?? ''),
  }));
  const [first, second] = headlines;
  const stated = headlines.find(({ letters }) => matchesTitle(letters, title));
  const only = first && !second && first.letters.length >= MIN_HEADLINE_LETTERS ? first : null;
  return (stated ?? only)?.element ?? null;
}

/** Makes a thread one article: the posts in order, headed by author and date, without signatures and profiles. */
export const forum: RepairRule = {
  id: 'forum',
  apply(copy) {
    if (!copy.body) return;
    const thread = findKnownThread(copy) ?? findUnknownThread(copy);
    if (!thread) return;
    const headline = findHeadline(copy);
    const article = createThread(copy, thread.posts, thread.opened);
    if (headline && !article.contains(headline)) article.prepend(headline);
    copy.body.replaceChildren(article);
  },
};
