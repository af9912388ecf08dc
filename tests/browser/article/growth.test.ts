import { expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { clean } from '../../../article/clean/clean';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { readMetadata } from '../../../article/metadata/metadata';
import { normalise } from '../../../article/normalise/normalise';
import { codeLanguage } from '../../../article/repairs/code-language';
import { lazyImages } from '../../../article/repairs/lazy-images';
import { enhanceContent } from '../../../reader/content/enhance-content';

const SENTENCE =
  'The ferry to the island was late again on Tuesday, and the harbour master wrote the delay into a book that nobody had opened for years.';
/** Twice the size may take so many times as long: 4 is quadratic, 2 linear; between them is what a busy machine adds. */
const MOST = 3;
const ROUNDS = 7;
/** All of them take some seconds of a quiet machine. */
const TIMEOUT_MS = 60_000;

interface Session {
  send(method: string): Promise<{ metrics: { name: string; value: number }[] }>;
}

/** CPU time of this thread so far, in ms: the clock on the wall tells of whatever else the machine does. */
async function threadTime(): Promise<number> {
  const session = cdp() as unknown as Session;
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
}

const parse = (inside: string): Document =>
  new DOMParser().parseFromString(
    `<div id="root"><h1>The lamp</h1><p>${SENTENCE}</p>${inside}</div>`,
    'text/html',
  );

async function time(work: (page: Document) => void, inside: string): Promise<number> {
  const page = parse(inside);
  const start = await threadTime();
  work(page);
  return (await threadTime()) - start;
}

/**
 * How many times as long a page twice the size takes, after one round that warms up. The least of all rounds is
 * compared: garbage collection and a busy machine only ever add, and on a slow one they once made 3.1 of 2.1.
 */
async function ratio(work: (page: Document) => void, size: number, inside: (count: number) => string) {
  const [small, large]: [number[], number[]] = [[], []];
  await time(work, inside(size));
  for (let round = 0; round < ROUNDS; round++) {
    small.push(await time(work, inside(size)));
    large.push(await time(work, inside(2 * size)));
  }
  return Math.min(...large) / Math.min(...small);
}

const many = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const rootOf = (page: Document) => page.getElementById('root') as HTMLElement;
const cleaning = (page: Document) => {
  const url = 'https://example.test/a';
  clean(rootOf(page), { languages: ALL_LANGUAGES, metadata: readMetadata(page, url, ALL_LANGUAGES), url });
};
const normalising = (page: Document) => {
  const url = 'https://example.test/a';
  normalise(rootOf(page), { base: url, url, metadata: readMetadata(page, url, ALL_LANGUAGES) });
};
const dressing = (page: Document) => enhanceContent(rootOf(page), (key) => key)();

it.each([
  ['paragraphs', cleaning, 2500, (count: number) => many(count, (i) => `<p>${i} ${SENTENCE}</p>`)],
  ['spans', cleaning, 8000, (count: number) => `<h2>More</h2><p>${'<span>a</span>'.repeat(count)}</p>`],
  [
    'labels in one paragraph',
    cleaning,
    4000,
    (count: number) => `<p>${many(count, (i) => `<i>Login</i> <b>${i}</b> `)}</p>`,
  ],
  [
    'words of code',
    (page: Document) => codeLanguage.apply(page),
    8000,
    (count: number) => `<p>${'the <code>word</code> '.repeat(count)}</p>`,
  ],
  [
    'pictures in one figure',
    dressing,
    4000,
    (count: number) =>
      `<figure>${'<img width="300" height="200" data-row="1"> '.repeat(count)}<figcaption>All</figcaption></figure>`,
  ],
  [
    'commas in a srcset',
    normalising,
    20_000,
    (count: number) => `<p><img width="300" height="200" srcset="${','.repeat(count)}"></p>`,
  ],
  [
    'commas in the srcset of a picture that waits',
    (page: Document) => lazyImages.apply(page),
    20_000,
    (count: number) => `<p><img width="300" height="200" data-srcset="${','.repeat(count)}"></p>`,
  ],
  [
    'slashes in a script of JSON-LD',
    (page: Document) => readMetadata(page, 'https://example.test/a', ALL_LANGUAGES),
    20_000,
    (count: number) =>
      `<script type="application/ld+json">{"a":"${'/ '.repeat(count)}${' '.repeat(count)}x"}</script>`,
  ],
])(
  'takes about twice the time for twice as many %s',
  { timeout: TIMEOUT_MS },
  async (_, work, size, inside) => {
    expect(await ratio(work, size, inside)).toBeLessThan(MOST);
  },
);
