import { moveChildren } from '../dom/move';
import type { RepairRule } from './rule';

/** The element marked as the text of a post, ignoring posts inside it. */
function findText(post: Element): Element | null {
  return (
    [...post.querySelectorAll('[itemprop~="text"]')].find((text) => text.closest('[itemscope]') === post) ??
    null
  );
}

/**
 * Combines a question and its accepted answer into one article. Only if the page marks them up with schema.org microdata
 * (Stack Exchange, Discourse with solved topics, Q2A).
 */
export const questionAnswer: RepairRule = {
  id: 'question-answer',
  apply(copy) {
    const question = copy.querySelector('[itemscope][itemtype$="schema.org/Question"]');
    const answer = question?.querySelector('[itemprop~="acceptedAnswer"]');
    const questionText = question && findText(question);
    const answerText = answer && findText(answer);
    if (!question || !questionText || !answerText) return;
    const article = copy.createElement('article');
    moveChildren(questionText, article);
    article.append(copy.createElement('hr'));
    moveChildren(answerText, article);
    question.replaceChildren(article);
  },
};
