import { expect, test } from 'vitest';
import { createHighlight, createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('a card has its tags, note and date, and its text by its type', async () => {
  const { items } = await importFile(fixtureFile('mymind-csv', 'full.csv'));
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=mymind',
      title: 'Tides / "TV" / 海',
      savedAt: Date.UTC(2024, 11, 4, 23, 2, 10),
      excerpt: 'A page on tides.',
      note: 'My note,\nover two lines',
      tags: ['deutsch', '日本語', 'to read'],
    }),
    createItem({
      url: 'https://example.org/b',
      savedAt: Date.UTC(2024, 11, 4, 23, 2, 11),
      highlights: [createHighlight({ quote: 'The sea had gone out,\nand nobody minded.' })],
    }),
    createItem({
      url: 'https://example.org/c',
      savedAt: Date.UTC(2024, 11, 4, 23, 2, 12),
      content: { html: 'Первый абзац.\n\nВторой абзац.', kind: 'text' },
    }),
  ]);
});

test('cards that stand on no page are named by what is in them', async () => {
  const { unreadable } = await importFile(fixtureFile('mymind-csv', 'full.csv'));
  expect(unreadable.map(({ reason, line, start }) => [reason, line, start])).toEqual([
    ['no-address', 9, '• Critical thinking\n• Empathy'],
    ['no-address', 11, 'A file'],
  ]);
});

test('broken rows are named by their line, the others read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('mymind-csv', 'damaged.csv'));
  expect(items.map(({ title, savedAt }) => [title, savedAt])).toEqual([
    ['First', null],
    ['Cut off', null],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['damaged', 4],
    ['no-address', 5],
  ]);
});
