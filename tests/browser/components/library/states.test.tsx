import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { HighlightShelfView, LibraryProps } from '../../../../components/library/props';
import type { HighlightRow } from '../../../../library/types';
import { rowOf } from './rows';
import { clear, complaints, propsOf, QUERY, show } from './show';

beforeEach(() => page.viewport(360, 760));
afterEach(clear);

const ROWS = [
  rowOf(0, { progress: 0.43, tags: ['harbour', 'history'], thumbnail: 'a' }),
  rowOf(1, { favourite: true, byline: null }),
  rowOf(2, { readAt: 1, title: 'Read' }),
  rowOf(3, { textState: 'wanted' }),
  rowOf(4, { textState: 'failed', failure: 'not-found' }),
  rowOf(5, { failure: 'picture' }),
  rowOf(6, { failure: 'moved' }),
];
const FOUND = ROWS.map((row) => ({
  ...row,
  hit: [
    { text: 'She set the ', hit: false },
    { text: 'clock', hit: true },
    { text: ' by the harbour, and the town went by it for forty years.', hit: false },
  ],
}));
const NOBODY = propsOf([]).list;

const MARKED: HighlightRow[] = [
  { color: 'yellow', note: null, tags: [] },
  { color: 'green', note: 'Ask Ada', tags: ['money', 'sea'] },
  { color: 'pink', note: null, tags: [] },
].map((part, number) => ({
  ...part,
  id: String(number),
  quote: 'Nobody remembers who paid for it, and the books are lost. '.repeat(number * 3 + 1),
  selectors: [],
  createdAt: 0,
  updatedAt: 0,
  article: rowOf(number),
}));
const SHELF: HighlightShelfView = {
  query: { search: '', color: null, withNote: false, order: 'newest' },
  state: 'ready',
  total: MARKED.length,
  row: (index) => MARKED[index],
};

const STATES: Record<string, LibraryProps> = {
  highlights: propsOf(ROWS, { shelf: SHELF }),
  'highlights, filtered and coming': propsOf(ROWS, {
    shelf: {
      ...SHELF,
      total: 400,
      query: { ...SHELF.query, color: 'green', withNote: true },
      row: () => undefined,
    },
  }),
  'no highlights': propsOf(ROWS, { shelf: { ...SHELF, total: 0 } }),
  'highlights starting': propsOf(ROWS, { shelf: { ...SHELF, state: 'starting', total: 0 } }),

  rows: propsOf(ROWS, {
    continuing: [rowOf(0, { progress: 0.43 })],
    tags: [{ tag: 'harbour', count: 3 }],
  }),
  found: propsOf(FOUND, {
    query: { ...QUERY, search: 'clock' },
    list: { ...propsOf(FOUND).list, isSearch: true },
  }),
  'narrowed to tags': propsOf(ROWS, { query: { ...QUERY, tags: ['harbour', 'history'] } }),
  loading: propsOf([], { list: { ...NOBODY, state: 'starting' } }),
  'rows on their way': propsOf([], { list: { ...NOBODY, total: 400 } }),
  empty: propsOf([]),
  'nothing archived': propsOf([], { query: { ...QUERY, filter: 'archived' } }),
  'nothing found': propsOf([], { query: { ...QUERY, search: 'xyzzy' } }),
  damaged: propsOf([], {
    trouble: {
      health: { state: 'failed', reason: 'damaged', detail: 'database disk image is malformed' },
      working: false,
      outcome: null,
    },
  }),
  'no storage': propsOf([], {
    trouble: { health: { state: 'failed', reason: 'no-storage', detail: '' }, working: false, outcome: null },
  }),
  'a question': propsOf(ROWS, {
    questions: [
      {
        article: { id: 'a', title: 'Tides of the harbour', url: 'https://example.net/tides' },
        other: { id: 'b', title: 'The harbour’s tides', url: 'https://example.org/tides' },
      },
    ],
  }),
  'an interrupted import': propsOf(ROWS, { interruptedImport: 'pocket.zip' }),
  'jobs and a toast': propsOf(ROWS, {
    jobs: { done: 3, total: 20 },
    message: { id: 1, text: '3 articles archived', undo: true },
  }),
};

test.each(['light', 'dark'].flatMap((theme) => Object.keys(STATES).map((state) => [theme, state] as const)))(
  'axe finds nothing: theme %s, %s',
  async (theme, name) => {
    const state = STATES[name];
    if (!state) throw new Error(name);
    document.documentElement.dataset.theme = theme;
    show(state);
    if (name.startsWith('jobs')) await expect.element(page.getByText('3 articles archived')).toBeVisible();
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    expect(await complaints()).toEqual([]);
  },
);

test('a page that is gone leads to its copy in the Internet Archive; one that is only refused does not', async () => {
  show(
    propsOf([
      rowOf(1, { textState: 'failed', failure: 'not-found', url: 'https://example.org/gone?a=1' }),
      rowOf(2, { textState: 'failed', failure: 'refused' }),
    ]),
  );
  await expect.element(page.getByText('Page not found')).toBeVisible();
  const copies = [...document.querySelectorAll<HTMLAnchorElement>('[data-control="archived-copy"]')];
  expect(copies.map(({ href }) => href)).toEqual([
    'https://web.archive.org/web/2/https://example.org/gone?a=1',
  ]);
});

test.each(['light', 'dark'])(
  'axe finds nothing in the review, theme %s; each answer leads to the next',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    const props = propsOf(ROWS, { shelf: SHELF });
    props.actions.highlights.loadReview = async () => MARKED;
    show(props);
    await page.getByRole('button', { name: 'Review' }).click();
    const shown = () => document.querySelector('.review')?.textContent;
    await expect.poll(shown).toContain('1 of 3');
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    expect(await complaints()).toEqual([]);
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect.poll(shown).toContain('Ask Ada');
    expect(props.actions.highlights.review).toHaveBeenCalledWith(MARKED[0], 'keep');
  },
);
