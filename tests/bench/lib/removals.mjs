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

/**
 * A Markdown table from pages of `{ pieces: [{ rule, text }], article, truth }`, with what each rule removed from all of them
 * and what the truth says to it. Shorter pieces than four words count as removed, never as wanted.
 */
export function tabulateRemovals(pages) {
  const rules = new Map();
  const entry = (rule) => {
    const made = rules.get(rule) ?? { pieces: 0, words: 0, judged: 0, wanted: 0, clutter: 0, lost: 0 };
    rules.set(rule, made);
    return made;
  };
  for (const { pieces, article, truth } of pages) {
    const kept = new Set(listRuns(listWords(article)));
    const wanted = truth.text
      ? new Set(listRuns(listWords(truth.text)).filter((run) => !kept.has(run)))
      : null;
    const flat = squash(article);
    const clutter = (truth.mustNotContain ?? []).map(squash);
    const lost = (truth.mustContain ?? []).map(squash).filter((text) => !flat.includes(text));
    for (const { rule, text } of pieces) {
      const sum = entry(rule);
      const words = listWords(text);
      sum.pieces++;
      sum.words += words.length;
      if (wanted) {
        sum.judged += words.length;
        sum.wanted += countWanted(words, wanted);
      }
      const piece = squash(text);
      sum.clutter += clutter.filter((string) => piece.includes(string)).length;
      sum.lost += lost.filter((string) => piece.includes(string)).length;
    }
  }
  const share = ({ judged, wanted }) => (judged ? `${((100 * wanted) / judged).toFixed(1)} %` : '–');
  const lines = [...rules].sort(([, one], [, other]) => other.words - one.words);
  return [
    '| rule | pieces | words | judged | wanted | share wanted | clutter strings | article strings |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map(
      ([rule, sum]) =>
        `| ${rule} | ${sum.pieces} | ${sum.words} | ${sum.judged} | ${sum.wanted} | ${share(sum)} | ${sum.clutter} | ${sum.lost} |`,
    ),
  ].join('\n');
}
