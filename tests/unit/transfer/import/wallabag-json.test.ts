import { expect, test } from 'vitest';
import { createHighlight } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('an entry has everything that the export has of it', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('wallabag-json', 'full.json'));
  expect(importer.id).toBe('wallabag-json');
  expect(unreadable).toEqual([]);
  expect(items[0]).toEqual({
    kind: 'item',
    url: 'https://example.org/mer',
    title: 'Édition : « la mer »',
    // 11:55:58+0200
    savedAt: Date.UTC(2016, 8, 8, 9, 55, 58),
    publishedAt: '2015-10-26T06:00:00.000Z',
    author: 'Anne Le Goff, Jo Ní Bhroin',
    siteName: null,
    language: 'fr-FR',
    excerpt: null,
    leadImage: 'https://example.org/mer.jpg',
    tags: ['mer', '日本語'],
    folder: [],
    archived: true,
    favourite: true,
    readAt: Date.UTC(2016, 8, 10, 6),
    progress: 0,
    note: null,
    content: { html: '<p>La mer s’était retirée.</p>', kind: 'article' },
    highlights: [
      createHighlight({
        quote: 'La mer s’était retirée.',
        note: 'À relire',
        selectors: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 0,
            endContainer: '/p[1]',
            endOffset: 23,
          },
        ],
      }),
      createHighlight({
        quote: 'retirée',
        selectors: [
          { type: 'RangeSelector', startContainer: '', startOffset: '14', endContainer: '', endOffset: '21' },
        ],
      }),
    ],
  });
});

test('a word for "untitled" is no title, a failure no content, and a deleted entry none', async () => {
  const { items } = await importFile(fixtureFile('wallabag-json', 'full.json'));
  expect(items.slice(1)).toMatchObject([
    {
      url: 'https://example.org/untitled',
      title: null,
      archived: false,
      favourite: false,
      publishedAt: null,
      author: 'Only one',
      language: null,
      readAt: null,
      tags: ['from the API'],
      content: { html: '<p>Text</p>' },
    },
    {
      url: 'https://example.org/gone',
      title: null,
      archived: true,
      favourite: false,
      language: 'pt-BR',
      content: null,
      excerpt: 'Twelve metres, twice a month.',
    },
    { url: 'https://example.org/picture.png', title: 'A picture', content: null, language: null },
    { url: 'https://example.org/given', title: 'Only what was given', favourite: true },
  ]);
});

test('of a damaged file everything before the damage is read, and the rest named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('wallabag-json', 'damaged.json'));
  expect(items).toMatchObject([
    {
      title: 'First',
      archived: false,
      savedAt: null,
      publishedAt: null,
      tags: [],
      highlights: [],
      content: null,
    },
    { title: 'Last', tags: ['7', 't'], highlights: [{ quote: 'q', selectors: [{ type: 'RangeSelector' }] }] },
  ]);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    ['not-web', 'javascript:alert(1)'],
    ['no-address', 'No address'],
    ['damaged', 'no entry'],
    ['damaged', ''],
  ]);
});

test('a file is known although the first content is longer than what is looked at', async () => {
  const entry = {
    id: 1,
    title: 'A "long" one',
    url: 'https://example.org/long',
    content: '<p>sea</p>'.repeat(20_000),
    created_at: '2020-01-01T00:00:00+0000',
    is_archived: 1,
    is_starred: 0,
    tags: [],
  };
  const { items, importer } = await importFile(new Blob([JSON.stringify([entry])]));
  expect(importer.id).toBe('wallabag-json');
  expect(items).toMatchObject([{ title: 'A "long" one', archived: true, content: { html: entry.content } }]);
});
