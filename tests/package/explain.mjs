/** Characters before and after a warning's place that an explanation may look at. */
const BEFORE = 40;
const AFTER = 60;

/**
 * Compares what a linter says with what is explained. Takes its messages (`code`, `file`, from 1 `line`, from 0 `column`,
 * `message`, `description`), the explanations, and what reads a file of the package. Returns each message with its `place` (the
 * text around it) and its `explanation` or null, and the explanations that none matched.
 *
 * @template {{ code: string, message: string, file?: string, line?: number, column?: number, description?: string }} M
 * @param {readonly M[]} messages
 * @param {readonly import('./lint-explained.mjs').Explanation[]} explanations
 * @param {(file: string) => string} readFile
 */
export function explain(messages, explanations, readFile) {
  const matched = new Set();
  const all = messages.map((message) => {
    const { code, file = '', line, column = 0, description = '' } = message;
    const text = line === undefined ? description : (readFile(file).split('\n')[line - 1] ?? '');
    const place = line === undefined ? text : text.slice(Math.max(0, column - BEFORE), column + AFTER);
    const explanation = explanations.find(
      (candidate) => candidate.code === code && candidate.file.test(file) && candidate.near.test(place),
    );
    if (explanation) matched.add(explanation);
    return { ...message, place, explanation: explanation ?? null };
  });
  return { all, unmatched: explanations.filter((explanation) => !matched.has(explanation)) };
}
