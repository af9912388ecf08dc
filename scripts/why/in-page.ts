import { extract } from '../../article/extract';
import { ALL_LANGUAGES } from '../../article/languages/all';
import { takeSnapshot } from '../../article/snapshot/snapshot';
import { holdsWords, traceText } from '../../article/trace';

/** Finds out what happened to some words of this page. */
export async function why(words: string) {
  if (!holdsWords(document.body.textContent, words)) return { verdict: 'not-on-page' };
  const snapshot = takeSnapshot(document, location.href);
  if (!holdsWords(snapshot.document.body?.textContent ?? '', words)) return { verdict: 'snapshot' };
  const trace = traceText(words);
  trace.onStep('snapshot', snapshot.document);
  const outcome = await extract(snapshot, { languages: ALL_LANGUAGES, onStep: trace.onStep });
  if (outcome.kind === 'article' && holdsWords(outcome.article.text, words)) return { verdict: 'in-article' };
  const reason = outcome.kind === 'none' ? outcome.reason : null;
  return { verdict: 'lost', reason, loss: trace.loss() };
}
