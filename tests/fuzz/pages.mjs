// The pages that cases are made of: the measuring corpus where it lies beside the project, else the project's own fixtures.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { CORPUS, corpusIds, readPage } from '../bench/lib/corpus.mjs';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/pages');

function corpusPages(dir) {
  return corpusIds(dir).map((id) => {
    const read = () => readPage(dir, id);
    const { url } = JSON.parse(fs.readFileSync(path.join(dir, id, 'truth.json'), 'utf8'));
    return { id, size: read().length, url: url || 'http://page.test/article.html', read };
  });
}

function fixturePages() {
  return fs
    .readdirSync(FIXTURES)
    .filter((id) => fs.existsSync(path.join(FIXTURES, id, 'index.html')))
    .sort()
    .map((id) => {
      const read = () => fs.readFileSync(path.join(FIXTURES, id, 'index.html'));
      return { id, size: read().length, url: `https://page.test/news/${id}.html`, read };
    });
}

/** The pages, with a line that says which they are. Takes `corpus`, `fixtures`, or nothing for the first that is there. */
export function basePages(which = fs.existsSync(CORPUS) ? 'corpus' : 'fixtures') {
  if (which === 'corpus' && !fs.existsSync(CORPUS)) throw new Error(`there is no corpus at ${CORPUS}`);
  const pages = which === 'corpus' ? corpusPages(CORPUS) : fixturePages();
  const name =
    which === 'corpus'
      ? 'pages of the measuring corpus'
      : 'fixture pages of the project (the corpus is not beside it)';
  return { which, pages, line: `made of ${pages.length} ${name}` };
}

/** A page as it is sent. */
export const packed = (page) => zlib.gzipSync(page.read(), { level: 1 });
