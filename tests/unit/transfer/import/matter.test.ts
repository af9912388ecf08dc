import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('an article has its author, paper, tags and state', async () => {
  const { items, unreadable } = await importFile(fixtureFile('matter-csv', 'full.csv'));
  expect(unreadable).toEqual([]);
  const interaction = Date.UTC(2022, 11, 18, 14, 49, 11);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=matter',
      title: 'A "quoted" title, over two lines',
      savedAt: interaction + 250,
      author: 'Jeanne Martin',
      siteName: 'Le Monde',
      tags: ['deutsch', '日本語', 'to read'],
      favourite: true,
    }),
    createItem({
      url: 'https://example.org/b',
      savedAt: interaction,
      archived: true,
      readAt: interaction,
      progress: 1,
    }),
    createItem({ url: 'https://example.org/c', title: 'Без даты', tags: ['один'], progress: 1 }),
  ]);
});

test('a time without an offset is UTC, wherever it is read', async () => {
  const { items } = await importFile(fixtureFile('matter-csv', 'plain.csv'));
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/tides',
      title: 'The tide tables of Saint-Malo',
      author: 'Jeanne Martin',
      siteName: 'Ouest',
      savedAt: Date.UTC(2022, 11, 18, 14, 49, 11),
    }),
  ]);
});

test('the older layout has `Saved` for the queue, and no tags', async () => {
  const { items } = await importFile(fixtureFile('matter-csv', 'old.csv'));
  expect(items.map(({ title, archived, progress, tags }) => [title, archived, progress, tags])).toEqual([
    ['The only story you need, by a friend', false, 1, []],
    ['Glanced at', true, 0, []],
  ]);
});

test('broken rows are named by their line, the others read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('matter-csv', 'damaged.csv'));
  expect(items.map(({ title, tags, archived }) => [title, tags, archived])).toEqual([
    ['First', [], false],
    ['Cut off', ['a', 'b'], false],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['damaged', 4],
    ['no-address', 5],
  ]);
});
