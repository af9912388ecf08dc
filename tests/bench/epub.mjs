// npm run check:epub -- [--pages N] [--made N] [--seed N] [--book-only] [--keep DIR] [--fresh]
// Exports the largest pages of the measuring corpus as EPUB, each alone and all in one book, and one book of made articles with any
// element in any other, and has epubcheck look at them. Ends with 1 if it finds anything. The extracted articles are kept for the next run; --fresh extracts them again.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { bundle } from './lib/bundle.mjs';
import { CORPUS, corpusIds, openCorpusPages } from './lib/corpus.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const pages = Number(option('pages', 60));
const made = Number(option('made', 100));
const folder = option('keep', path.join(os.tmpdir(), 'lectern-epub'));
const articlesFile = path.join(folder, 'articles.jsonl');

/** Where Debian puts it: a program of Java, which its own name starts only where the kernel was told so. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

if (!fs.existsSync(CORPUS) || !fs.existsSync(EPUBCHECK)) {
  console.log('check:epub: skipped, there is no corpus, or no epubcheck (apt-get install epubcheck)');
  process.exit(0);
}
fs.mkdirSync(folder, { recursive: true });

const truth = (id) => JSON.parse(fs.readFileSync(path.join(CORPUS, id, 'truth.json'), 'utf8'));
const sizeOf = (id) => zlib.gunzipSync(fs.readFileSync(path.join(CORPUS, id, 'source.html.gz'))).length;

/** The corpus's pages by size, largest first. */
const bySize = corpusIds(CORPUS)
  .map((id) => ({ id, size: sizeOf(id) }))
  .sort((one, other) => other.size - one.size)
  .map(({ id }) => id);

const readArticles = () =>
  fs.existsSync(articlesFile)
    ? fs
        .readFileSync(articlesFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/** Extracts the pages that were not yet, and returns what all came to: those that are no articles are left out. */
async function extract(ids) {
  if (args.includes('--fresh')) fs.rmSync(articlesFile, { force: true });
  const known = new Set(readArticles().map(({ id }) => id));
  const skip = new Set(bySize.filter((id) => known.has(id) || !ids.includes(id)));
  if (ids.some((id) => !known.has(id))) {
    const script = await bundle('tests/bench/lib/extraction.ts', 'lecternBench');
    await openCorpusPages({ skip }, async (id, page) => {
      const row = await page.evaluate(
        `(async () => { ${script}; return globalThis.lecternBench.run([]); })()`,
      );
      fs.appendFileSync(articlesFile, `${JSON.stringify({ id, ...row })}\n`);
    });
  }
  const rows = new Map(readArticles().map((row) => [row.id, row]));
  return ids
    .map((id) => rows.get(id))
    .filter((row) => row?.html)
    .map((row) => ({ ...row, url: truth(row.id).url || 'http://page.test/article.html' }));
}

/** What epubcheck says about a file: its messages, each with the places. */
async function check(file) {
  const report = `${file}.json`;
  // It ends with 1 if it finds something.
  await promisify(execFile)('java', ['-jar', EPUBCHECK, file, '--json', report]).catch(() => {});
  const { messages } = JSON.parse(fs.readFileSync(report, 'utf8'));
  return messages.filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO');
}

function print(name, messages) {
  for (const { ID, severity, message, locations, additionalLocations } of messages) {
    const [place] = locations;
    const where = place ? `${place.path}:${place.line}:${place.column}` : '';
    console.log(`${name} ${severity} ${ID} ×${locations.length + additionalLocations} ${where} ${message}`);
  }
}

const wanted = bySize.slice(0, pages);
const rows = await extract(wanted);
console.log(`${rows.length} articles of the ${wanted.length} largest pages`);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
let found = 0;
let bytes = 0;
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('tests/bench/lib/epub.ts', 'lecternEpub') });
  const books = rows.map((row, index) => ({ name: row.id, rows: [row], first: index }));
  if (args.includes('--book-only')) books.length = 0;
  if (rows.length > 0) books.push({ name: 'book', rows, first: 0 });
  if (made > 0) {
    const seed = Number(option('seed', 1));
    const makeRows = ([count, first]) => globalThis.lecternEpub.makeRows(count, first);
    books.push({ name: 'made', rows: await page.evaluate(makeRows, [made, seed]), first: 0 });
  }
  for (const { name, rows: articles, first } of books) {
    const file = path.join(folder, `${name}.epub`);
    const started = Date.now();
    const data = await page.evaluate(
      ([given, number, isClean]) => {
        const { cleanRows, exportBook } = globalThis.lecternEpub;
        return exportBook(isClean ? given : cleanRows(given), number);
      },
      [articles, first, name === 'made'],
    );
    const written = Buffer.from(data, 'base64');
    fs.writeFileSync(file, written);
    bytes += written.length;
    if (articles.length > 1)
      console.log(
        `${name}: ${articles.length} articles, ${written.length} bytes, ${Date.now() - started} ms`,
      );
    const messages = await check(file);
    found += messages.length;
    print(name, messages);
  }
  console.log(`${books.length} books, ${bytes} bytes, ${found} findings`);
} finally {
  await browser.close();
}
process.exitCode = found > 0 ? 1 : 0;
