import { foldSpaces } from '../dom/fold-spaces';
import { measuredProse } from '../main-content/prose';
import { textLength } from '../measure';
import type { RepairRule } from './rule';
import { createThread, type Post } from './thread';

/** The closest element of a post that fits, ignoring posts inside it. */
const findOwn = (post: Element, selector: string): Element | null =>
  [...post.querySelectorAll(selector)].find((element) => {
    const scope = element.closest('[itemtype$="/Question"], [itemtype$="/Answer"], [itemtype$="/Comment"]');
    return scope === post;
  }) ?? null;

function readPost(element: Element): Post | null {
  const body = findOwn(element, '[itemprop~="text"]');
  if (!body || !foldSpaces(body.textContent)) return null;
  const author = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"] a', '[itemprop~="author"]']
    .map((selector) => findOwn(element, selector))
    .find((found) => found !== null);
  const date = findOwn(element, 'time[itemprop~="dateCreated"], time, .relativetime');
  const name = author?.getAttribute('content') ?? foldSpaces(author?.textContent);
  return { author: name, date: date && foldSpaces(date.textContent) ? date : null, body };
}

const QUESTION_SELECTOR = '.question, #question, .question-body, .question-content, .question-text';
const ANSWER_SELECTOR = '.answer, [id^="answer-"], .answer-item, .answer-body';
const NAMED_TEXT_SELECTOR =
  '[class*="text" i], [class*="body" i], [class*="content" i], [class*="prose" i], [class*="markdown" i]';
const NAMED_AUTHOR_SELECTOR =
  '[class*="author" i], [class*="user-name" i], [class*="username" i], [rel~="author"], a[href*="/user"], a[href*="/profile"], a[href*="/member"]';
/** Less text, in characters, is a label; a longer name is none. */
const MIN_LENGTH = 30;
const MAX_NAME_LENGTH = 40;
/** What is named as a post's text must hold this share of it. */
const MIN_SHARE = 0.5;
/** With more running text beside question and answers, in characters, a page has an article of its own. */
const MAX_OTHER_PROSE = 200;

function readNamedPost(element: Element): Post {
  const length = textLength(element);
  const body = [...element.querySelectorAll(NAMED_TEXT_SELECTOR)].find(
    (part) => textLength(part) >= MIN_SHARE * length && !part.querySelector(NAMED_AUTHOR_SELECTOR),
  );
  const author = [...element.querySelectorAll(NAMED_AUTHOR_SELECTOR)]
    .map((part) => foldSpaces(part.textContent))
    .find((name) => name && name.length <= MAX_NAME_LENGTH);
  return { author: author ?? '', date: element.querySelector('time'), body: body ?? element };
}

/** The outermost elements that fit and have a text of their own. */
const listNamed = (copy: Document, selector: string): Element[] =>
  [...copy.querySelectorAll(selector)].filter(
    (element) =>
      !element.parentElement?.closest(selector) &&
      !element.closest('nav, aside, footer, form') &&
      textLength(element) >= MIN_LENGTH,
  );

/** The only question of a page and the answers after it, by their class names; a page of many questions is none. */
function findNamedPosts(copy: Document): { box: Element; posts: Post[] } | null {
  const answers = listNamed(copy, ANSWER_SELECTOR);
  const [question, another] = listNamed(copy, QUESTION_SELECTOR).filter(
    (one) => !one.closest(ANSWER_SELECTOR),
  );
  if (!question || another || !answers.length || !copy.body) return null;
  const isAfter = (answer: Element) => (question.compareDocumentPosition(answer) & 4) /* following */ !== 0;
  if (!answers.every(isAfter) || answers.some((answer) => question.contains(answer))) return null;
  // A quiz in an article has questions and answers too.
  const other = measuredProse(copy.body).filter(
    ({ element }) =>
      !element.closest('nav, aside, footer') &&
      ![question, ...answers].some((post) => post.contains(element)),
  );
  if (other.reduce((sum, block) => sum + block.length, 0) > MAX_OTHER_PROSE) return null;
  return { box: copy.body, posts: [question, ...answers].map(readNamedPost) };
}

/** The posts of a question that the page marks up as one. */
function findMarkedPosts(copy: Document): { box: Element; posts: Post[] } | null {
  const question = copy.querySelector('[itemscope][itemtype$="schema.org/Question"]');
  const opening = question && readPost(question);
  if (!question || !opening) return null;
  const answers = ['acceptedAnswer', 'suggestedAnswer'].flatMap((kind) => [
    ...question.querySelectorAll(`[itemprop~="${kind}"]`),
  ]);
  const posts = [...new Set(answers)].flatMap((answer) => readPost(answer) ?? []);
  return posts.length ? { box: question, posts: [opening, ...posts] } : null;
}

/**
 * Makes a question and its answers one article, the accepted one first, each under its author and day. The page marks them up
 * with schema.org microdata (Stack Exchange, Discourse with solved topics, Q2A), or calls them so.
 */
export const questionAnswer: RepairRule = {
  id: 'question-answer',
  apply(copy) {
    const found = findMarkedPosts(copy) ?? findNamedPosts(copy);
    if (found) found.box.replaceChildren(createThread(copy, found.posts, true));
  },
};
