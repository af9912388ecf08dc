// npm run bench:markdown -- [--show]
// Converts 60 articles of the measuring corpus to Markdown in real Chromium, reads it again, and prints what survived. Fails if a
// table, code, formula, note, picture or heading is lost, or a linter finds something. With --show, what is lost of each page.
import fs from 'node:fs';
import { bundle } from './lib/bundle.mjs';
import { CORPUS, openCorpusPages } from './lib/corpus.mjs';
import { MARKDOWN_PAGES } from './lib/markdown-pages.mjs';
import { measure } from './lib/measure-markdown.mjs';

if (!fs.existsSync(CORPUS)) {
  console.log(`bench:markdown: skipped, there is no corpus at ${CORPUS}`);
  process.exit(0);
}
const script = await bundle('tests/bench/lib/markdown.ts', 'lecternMarkdown');
const isShown = process.argv.includes('--show');
const skip = new Set(fs.readdirSync(CORPUS).filter((id) => !MARKDOWN_PAGES.includes(id)));
const total = {};
const findings = [];
let ms = 0;
await openCorpusPages({ skip }, async (id, page) => {
  const {
    markdown,
    truth,
    ms: took,
  } = await page.evaluate(`(async () => { ${script}; return lecternMarkdown.convert(); })()`);
  const { findings: found, ...kinds } = measure(truth, markdown);
  ms += took;
  findings.push(
    ...found.map(
      ({ ruleNames, lineNumber, errorDetail }) => `${id}:${lineNumber} ${ruleNames[0]} ${errorDetail ?? ''}`,
    ),
  );
  for (const [kind, [had, has]] of Object.entries(kinds)) {
    total[kind] ??= { had: 0, found: 0 };
    total[kind].had += had;
    // What one page has too many of makes up for nothing.
    total[kind].found += Math.min(had, has);
    if (isShown && has < had) console.log(`${id}: ${kind} ${has} of ${had}`);
  }
});
console.table(total);
console.log(
  `${MARKDOWN_PAGES.length} articles, ${Math.round(ms)} ms, ${findings.length} findings of markdownlint`,
);
for (const finding of findings) console.log(finding);
const isLost = Object.entries(total).some(
  ([kind, { had, found }]) => !['links', 'words'].includes(kind) && found < had,
);
process.exit(isLost || findings.length ? 1 : 0);
