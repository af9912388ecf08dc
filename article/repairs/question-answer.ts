import { moveChildren } from '../dom/move';
import type { RepairRule } from './rule';

/** The text of a post: what its site marks as such, without the posts inside it. */
function textOf(post: Element): Element | null {
  return (
    [...post.querySelectorAll('[itemprop~="text"]')].find((text) => text.closest('[itemscope]') === post) ??
    null
  );
}

/**
 * A question with an accepted answer is one article: the question, then that answer. Only where the page says which is
 * which, in schema.org microdata (Stack Exchange, Discourse with solved topics, Q2A).
 */
export const questionAnswer: RepairRule = {
  id: 'question-answer',
  apply(copy) {
    const question = copy.querySelector('[itemscope][itemtype$="schema.org/Question"]');
    const answer = question?.querySelector('[itemprop~="acceptedAnswer"]');
    const asked = question && textOf(question);
    const answered = answer && textOf(answer);
    if (!question || !asked || !answered) return;
    const article = copy.createElement('article');
    moveChildren(asked, article);
    article.append(copy.createElement('hr'));
    moveChildren(answered, article);
    question.replaceChildren(article);
  },
};
