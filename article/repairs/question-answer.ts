import { foldSpaces } from '../dom/fold-spaces';
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

/**
 * Makes a question and its answers one article, the accepted one first, each under its author and day. Only if the page marks
 * them up with schema.org microdata (Stack Exchange, Discourse with solved topics, Q2A).
 */
export const questionAnswer: RepairRule = {
  id: 'question-answer',
  apply(copy) {
    const question = copy.querySelector('[itemscope][itemtype$="schema.org/Question"]');
    const opening = question && readPost(question);
    if (!question || !opening) return;
    const answers = ['acceptedAnswer', 'suggestedAnswer'].flatMap((kind) => [
      ...question.querySelectorAll(`[itemprop~="${kind}"]`),
    ]);
    const posts = [...new Set(answers)].flatMap((answer) => readPost(answer) ?? []);
    if (posts.length) question.replaceChildren(createThread(copy, [opening, ...posts], true));
  },
};
