import { expect, test, vi } from 'vitest';
import { createHighlight } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

const { inflated } = vi.hoisted(() => ({ inflated: [] as string[] }));

vi.mock('fflate', async (importOriginal) => {
  const fflate = await importOriginal<typeof import('fflate')>();
  /** Writes down the name of each entry that is inflated. */
  class ListedInflate extends fflate.UnzipInflate {
    static override compression = 8;
    constructor(name: string) {
      super();
      inflated.push(name);
    }
  }
  return { ...fflate, UnzipInflate: ListedInflate };
});

const PICTURE = expect.stringMatching(/^data:image\/png;base64,iVBORw0KGgo[\w+/]+=*$/);

/** The addresses of the pictures in markup. */
const picturesIn = (html: string): string[] =>
  [...html.matchAll(/src="([^"]*)"/g)].map(([, src = '']) => src);

test('a bookmark has everything that the admin’s export has of it, its pictures too', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('readeck-zip', 'full'));
  expect(importer.id).toBe('readeck-zip');
  expect(unreadable).toEqual([]);
  const html = items[0]?.content?.html ?? '';
  expect(items[0]).toEqual({
    kind: 'item',
    url: 'https://example.org/tides',
    title: 'Les marées',
    savedAt: Date.UTC(2024, 4, 1, 10, 0, 0, 123),
    publishedAt: '2024-04-30T00:00:00.000Z',
    author: 'Anne Le Goff, 日本 太郎',
    siteName: 'Le Phare',
    language: 'fr-FR',
    excerpt: 'Douze mètres.',
    leadImage: null,
    tags: ['mer', 'русский'],
    folder: [],
    archived: true,
    favourite: true,
    readAt: null,
    progress: 0.42,
    note: null,
    content: { html, kind: 'article' },
    highlights: [
      createHighlight({
        quote: 'La mer s’était retirée.',
        note: 'À relire',
        color: 'green',
        createdAt: Date.UTC(2024, 4, 1, 11),
        selectors: [
          {
            type: 'RangeSelector',
            startContainer: 'section/p[1]',
            startOffset: 0,
            endContainer: 'section/p[1]',
            endOffset: 23,
          },
        ],
      }),
      createHighlight({
        quote: 'mer … fin',
        color: 'yellow',
        selectors: [
          {
            type: 'RangeSelector',
            startContainer: 'section/p[1]',
            startOffset: 3,
            endContainer: 'section/p[2]',
            endOffset: 4,
          },
        ],
      }),
    ],
  });
  // Selectors are steps from the body, so the content is what is in it.
  expect(html).toMatch(/^<section>\s*<p>La mer s’était retirée\.<\/p>/);
  expect(html.trimEnd()).toMatch(/<\/section>$/);
  expect(picturesIn(html)).toEqual([PICTURE, './_resources/gone.webp']);
});

test('bookmarks without an article have the text that was kept, or none', async () => {
  const { items } = await importFile(fixtureFile('readeck-zip', 'full'));
  expect(items.slice(1)).toMatchObject([
    {
      url: 'https://example.org/bText',
      title: null,
      siteName: 'example.org',
      progress: 1,
      content: { html: 'Only the text was kept.', kind: 'text' },
    },
    { url: 'https://example.org/cError', title: 'Nicht geladen', content: null, author: null, tags: [] },
    { url: 'https://example.org/dGone', content: null },
  ]);
});

test('the entry with passwords and tokens is never inflated', async () => {
  inflated.length = 0;
  const { items, unreadable } = await importFile(fixtureFile('readeck-zip', 'full'));
  expect(inflated).toContain('bookmarks/aTides/info.json');
  expect(inflated).toContain('bookmarks/aTides/container/index.html');
  expect(inflated.filter((name) => !name.startsWith('bookmarks/'))).toEqual([]);
  expect(JSON.stringify([items, unreadable])).not.toMatch(/secret/);
});

test('of a damaged zip everything readable is read, and the rest named by its entry', async () => {
  const { items, unreadable } = await importFile(fixtureFile('readeck-zip', 'damaged'));
  expect(items).toMatchObject([
    {
      title: 'aFirst',
      savedAt: null,
      publishedAt: null,
      author: null,
      language: null,
      tags: ['7', 'l'],
      progress: 0,
      archived: false,
    },
    { title: 'Cut off', url: 'https://example.org/dCut' },
  ]);
  expect(unreadable.map(({ reason, entry, start }) => [reason, entry, start])).toEqual([
    ['not-web', 'bookmarks/bScript/info.json', 'javascript:alert(1)'],
    ['no-address', 'bookmarks/cNone/info.json', 'No address'],
    ['damaged', 'bookmarks/dCut/info.json', ''],
    ['damaged', 'bookmarks/eNoJson/info.json', ''],
  ]);
});

test('the Markdown that every reader can export has what its front matter says, and its pictures', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('readeck-markdown-zip', 'full'));
  expect(importer.id).toBe('readeck-markdown-zip');
  expect(unreadable).toEqual([]);
  const html = items[0]?.content?.html ?? '';
  expect(items).toMatchObject([
    {
      url: 'https://example.org/tides?utm_source=readeck',
      title: 'Les marées: douze mètres',
      savedAt: Date.UTC(2024, 4, 1),
      publishedAt: '2024-04-30',
      author: 'Anne Le Goff, 日本 太郎',
      siteName: 'www.example.org',
      tags: ['mer', 'à lire: vite', 'русский'],
      archived: false,
      content: { kind: 'article' },
      highlights: [createHighlight({ quote: 's’était retirée' }), createHighlight({ quote: '水が引いた。' })],
    },
    { url: 'https://example.org/bare', title: null, savedAt: Date.UTC(2024, 4, 2), tags: [], highlights: [] },
  ]);
  expect(html).not.toContain('<h1');
  expect(html).toContain('<h2>Suite</h2>');
  expect(html).toContain('<td>1</td>');
  expect(picturesIn(html)).toEqual([PICTURE, PICTURE, 'gone.webp']);
});

test('of damaged Markdown everything readable is read, and the rest named by its entry', async () => {
  const { items, unreadable } = await importFile(fixtureFile('readeck-markdown-zip', 'damaged'));
  expect(items).toMatchObject([
    { title: 'First', savedAt: null, publishedAt: null, author: 'one', tags: ['one'] },
    { title: 'Cut off', url: 'https://example.org/2', content: null },
  ]);
  const folder = '2025-06-15-readeck-bookmarks';
  expect(unreadable.map(({ reason, entry, line }) => [reason, entry, line])).toEqual([
    ['not-web', `${folder}/2-script/index.md`, 1],
    ['no-address', `${folder}/3-none/index.md`, 1],
    ['damaged', `${folder}/4-no-matter/index.md`, 1],
  ]);
});
