import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

test('an article has its content, tags, language and day', async () => {
  const { items, unreadable } = await importFile(fixtureFile('wallabag-csv', 'full.csv'));
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/a?utm_source=wallabag',
      title: 'A "quoted" title; really',
      // Of its time only the day is true, whose noon is taken.
      savedAt: Date.UTC(2016, 11, 31, 12),
      language: 'fr-FR',
      tags: ['deutsch', '日本語', 'to read'],
      content: {
        html: '<h2 class="x">Der Hafen</h2><p>Fish; chips, and "more".</p>',
        kind: 'article',
      },
    }),
    // Its words for "untitled" and "not fetched".
    createItem({ url: 'https://example.org/b', savedAt: Date.UTC(2017, 5, 5, 12) }),
    // A picture is no article.
    createItem({ url: 'https://example.org/c.jpg', savedAt: Date.UTC(2017, 5, 5, 12) }),
    createItem({
      url: 'https://example.org/d',
      title: '海',
      savedAt: Date.UTC(2017, 5, 5),
      language: 'pt-BR',
      tags: ['один'],
      content: { html: '<p>Un texte.</p>', kind: 'article' },
    }),
  ]);
});

test('broken rows are named by their line, the others read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('wallabag-csv', 'damaged.csv'));
  expect(
    items.map(({ title, savedAt, language, content }) => [title, savedAt, language, content?.html]),
  ).toEqual([
    // There is no 31 February.
    ['First', null, null, '<p>One.</p>'],
    ['Cut off', null, null, undefined],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['damaged', 4],
    ['no-address', 5],
  ]);
});
