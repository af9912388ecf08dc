// What every cleaning rule removes, and how much of it the truth wanted.

/** Words as the scores count them: letters and digits, one by one in scripts without spaces. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const listWords = (text) =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  ).flatMap((word) => word.match(SPACELESS) ?? []);
const squash = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** This many words in a row are the same passage; fewer occur anywhere. */
const RUN = 4;
const listRuns = (words) => {
  const runs = [];
  for (let at = 0; at + RUN <= words.length; at++) runs.push(words.slice(at, at + RUN).join(' '));
  return runs;
};

/** How many words of a removed text belong to passages that the truth has and the article, without it, has not. */
function countWanted(words, wanted) {
  const covered = new Set();
  for (const [at, run] of listRuns(words).entries())
    if (wanted.has(run)) for (let offset = 0; offset < RUN; offset++) covered.add(at + offset);
  return covered.size;
}

const createSum = () => ({
  pieces: 0,
  words: 0,
  gold: { words: 0, wanted: 0 },
  tool: { words: 0, wanted: 0 },
  clutter: 0,
  article: 0,
});

/** Adds up what one page's pieces are to its truth. */
function addPage(sumOf, { pieces, article, truth }) {
  const kept = new Set(listRuns(listWords(article)));
  const wanted = new Set(listRuns(listWords(truth.text ?? '')).filter((run) => !kept.has(run)));
  const flat = squash(article);
  const clutter = (truth.mustNotContain ?? []).map(squash);
  const missing = (truth.mustContain ?? []).map(squash).filter((text) => !flat.includes(text));
  for (const { rule, text } of pieces) {
    const sum = sumOf(rule);
    const words = listWords(text);
    sum.pieces++;
    sum.words += words.length;
    const judged = truth.text ? sum[truth.quality?.text] : null;
    if (judged) {
      judged.words += words.length;
      judged.wanted += countWanted(words, wanted);
    }
    const piece = squash(text);
    sum.clutter += clutter.filter((string) => piece.includes(string)).length;
    sum.article += missing.filter((string) => piece.includes(string)).length;
  }
}

/**
 * A Markdown table from pages of `{ pieces: [{ rule, text }], article, truth }`: what each rule removed from all of them, and
 * what the truths say to it. What is in the article elsewhere is not missed; less than four words in a row never are.
 */
export function tabulateRemovals(pages) {
  const rules = new Map();
  const sumOf = (rule) => {
    const sum = rules.get(rule) ?? createSum();
    rules.set(rule, sum);
    return sum;
  };
  for (const page of pages) addPage(sumOf, page);
  const share = ({ words, wanted }) => (words ? `${((100 * wanted) / words).toFixed(1)} % of ${words}` : '–');
  const lines = [...rules].sort(([, one], [, other]) => other.words - one.words);
  return [
    '| rule | pieces | words | of them in a text made by hand | in another extractor’s text | clutter strings | article strings |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map(
      ([rule, { pieces, words, gold, tool, clutter, article }]) =>
        `| ${rule} | ${pieces} | ${words} | ${share(gold)} | ${share(tool)} | ${clutter} | ${article} |`,
    ),
  ].join('\n');
}
