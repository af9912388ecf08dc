import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { bookmarks } from '../../../../transfer/export/formats/bookmarks';
import { importFile } from '../import/read-fixture';
import { createExported, createFull, exportText, HOSTILE } from './made';

interface Element {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

/** Every element of a page as a browser parses it. */
const elementsOf = (node: Element): Element[] => [
  ...(node.tagName ? [node] : []),
  ...(node.childNodes ?? []).flatMap(elementsOf),
];

test('is what browsers export', async () => {
  const text = await exportText(bookmarks, [createExported({ tags: ['ice', 'two words'], note: 'Cold.' })]);
  expect(text).toBe(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Everything</TITLE>
<H1>Everything</H1>
<DL><p>
<DT><A HREF="https://harbour.test/ice?a=1&amp;b=2" ADD_DATE="1773127815" PRIVATE="1" TOREAD="1" TAGS="ice,two words">The harbour froze</A>
<DD>Cold.
</DL><p>
`);
});

test('nothing of a text becomes markup', async () => {
  const elements = elementsOf(
    parse(await exportText(bookmarks, [createFull()], { title: HOSTILE })) as Element,
  );
  const names = elements.map(({ tagName }) => tagName);
  expect(names.filter((name) => name === 'a')).toHaveLength(1);
  expect(names).not.toContain('img');
  const link = elements.find(({ tagName }) => tagName === 'a');
  expect(link?.attrs?.map(({ name }) => name)).toEqual([
    'href',
    'add_date',
    'private',
    'toread',
    'tags',
    'data-important',
    'data-cover',
  ]);
});

test('our own import reads it back', async () => {
  const full = createFull();
  const plain = createExported({ url: 'https://harbour.test/2', title: '', tags: ['ice'] });
  const file = new Blob([await exportText(bookmarks, [full, plain])]);
  const { importer, items, unreadable } = await importFile(file, { 'not-to-read-archived': true });
  expect(importer.id).toBe('netscape');
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    expect.objectContaining({
      url: 'https://harbour.test/ice?a=1&b=2',
      title: `${HOSTILE} line`,
      savedAt: Date.UTC(2026, 2, 10, 7, 30, 15),
      tags: ['two words', 'a b', HOSTILE.replaceAll(',', ' ').replace(/\s+/g, ' '), 'Μῆνις'],
      archived: true,
      favourite: true,
      leadImage: 'https://harbour.test/a"b.png',
      note: full.article.note?.trim(),
    }),
    expect.objectContaining({ url: 'https://harbour.test/2', title: null, archived: false, note: null }),
  ]);
});
