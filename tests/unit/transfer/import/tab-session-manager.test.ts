import { expect, test } from 'vitest';
import { tabSessionManager } from '../../../../transfer/import/formats/tab-session-manager';
import { createItem } from '../../../../transfer/import/item';
import { takeSample } from '../../../../transfer/import/take-sample';
import { fixtureFile, importFile } from './read-fixture';

test('a session’s tabs come in their order, with its name, groups and tags', async () => {
  const { items, unreadable } = await importFile(fixtureFile('tab-session-manager', 'full.json'));
  expect(unreadable).toEqual([]);
  const session = {
    savedAt: Date.UTC(2020, 0),
    tags: ['deutsch', 'to read'],
    folder: ['Urlaub / Bretagne'],
  };
  expect(items).toEqual([
    // What the reader view of Firefox shows.
    createItem({ ...session, url: 'https://example.org/first?a=1', title: '海' }),
    createItem({
      ...session,
      url: 'https://example.org/second?utm_source=tab',
      title: 'Zweiter "Tab"',
      folder: ['Urlaub / Bretagne', 'Häfen'],
    }),
    // A tab that was not loaded yet.
    createItem({ ...session, url: 'https://example.org/third', title: 'Third' }),
    createItem({ ...session, url: 'https://example.org/fourth' }),
    // Saved automatically, so its name is nobody's; an older session, with tags and date as text.
    createItem({
      url: 'https://example.org/auto',
      title: 'Saved by itself',
      savedAt: Date.UTC(2019, 5, 1, 10),
      tags: ['mine'],
    }),
  ]);
});

test('tabs that are no pages and broken sessions are named, the others read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('tab-session-manager', 'damaged.json'));
  expect(items).toEqual([createItem({ url: 'https://example.org/1', title: 'First', folder: ['One'] })]);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    // A tab that is null has no index, and so stands first.
    ['no-address', ''],
    ['not-web', 'about:config'],
    ['no-address', 'No address'],
    ['no-address', 'https%3A%2F%2Fexample.org%2F%E0%A4%A'],
    ['damaged', 'Without windows'],
    ['damaged', ''],
  ]);
});

test('a session of more tabs than are looked at is known', async () => {
  const tab = { index: 0, url: 'https://example.org/', title: 'x'.repeat(100_000) };
  const file = new Blob([JSON.stringify([{ windows: { 7: { 8: tab } }, tabsNumber: 1, tag: [] }])]);
  expect(tabSessionManager.accepts(await takeSample(file))).toBe(true);
});
