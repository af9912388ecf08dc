import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../../transfer/export/formats/csv';
import { readwiseCsv } from '../../../../transfer/export/formats/readwise-csv';
import { escapeFormulas } from '../../../../transfer/export/write/csv';
import { importFile } from '../import/read-fixture';
import { createExported, createFull, createHighlight, exportText, HOSTILE } from './made';

const rowsOf = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('the table of articles', () => {
  test('every cell is read as it was', async () => {
    const [row] = rowsOf(await exportText(csv, [createFull()]));
    expect(row).toEqual({
      url: 'https://harbour.test/ice?a=1&b=2',
      title: `${HOSTILE}\nline`,
      author: HOSTILE,
      site: HOSTILE,
      published: '2026-03-09T07:30+01:00',
      created: '2026-03-10T07:30:15.123Z',
      read: '2026-03-12T00:00:00.000Z',
      progress: '0.123456789',
      archived: 'true',
      favorite: 'true',
      tags: expect.any(String),
      note: `${HOSTILE}\n\n=1+1\tend `,
      excerpt: HOSTILE,
      language: 'en',
      cover: 'https://harbour.test/a"b.png',
      words: '5',
    });
    expect(Papa.parse(row?.tags ?? '').data[0]).toEqual(['two words', 'a, b', HOSTILE, 'Μῆνις']);
  });

  test('lines end as RFC 4180 has them, and every row has as many cells', async () => {
    const text = await exportText(csv, [createExported(), createFull(), createExported({ title: '' })]);
    expect(text.startsWith('url,title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n' });
    expect(errors).toEqual([]);
    expect(new Set(data.map(({ length }) => length))).toEqual(new Set([16]));
    expect(data).toHaveLength(4);
  });

  test('our own import reads it back', async () => {
    const full = createFull();
    const { items, unreadable } = await importFile(
      new Blob([await exportText(csv, [createExported({ tags: ['ice', 'two words'] }), full])]),
    );
    expect(unreadable).toEqual([]);
    expect(items[0]).toMatchObject({
      url: 'https://harbour.test/ice?a=1&b=2',
      title: 'The harbour froze',
      savedAt: Date.UTC(2026, 2, 10, 7, 30, 15, 123),
      tags: ['ice', 'two words'],
      excerpt: 'It froze in a night.',
      favourite: false,
    });
    expect(items[1]).toMatchObject({ note: full.article.note?.trim(), favourite: true, excerpt: HOSTILE });
  });
});

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝1+1', "'＝1+1"],
    // Excel parts cells by semicolons in many languages, whatever the quotes say.
    ['Ice;=HYPERLINK(A1)', "Ice;'=HYPERLINK(A1)"],
    ["a\n=cmd|'/c calc'!A1", "a\n'=cmd|'/c calc'!A1"],
    ['a = b - c + d', 'a = b - c + d'],
    ['x@y.test', 'x@y.test'],
  ])('%j becomes %j', (cell, expected) => expect(escapeFormulas(cell)).toBe(expected));

  test('stay as they are unless it is chosen', async () => {
    const articles = [createExported({ title: '=1+1' })];
    expect(rowsOf(await exportText(csv, articles))[0]?.title).toBe('=1+1');
    const escaped = await exportText(csv, articles, { escapeFormulas: true });
    expect(escaped.startsWith('\ufeffurl,')).toBe(true);
    expect(rowsOf(escaped)[0]?.title).toBe("'=1+1");
  });
});

describe('Readwise', () => {
  test('a row for each passage, with the header that it asks for', async () => {
    const text = await exportText(readwiseCsv, [createFull()]);
    expect(text.split('\r\n')[0]).toBe('Highlight,Title,Author,URL,Note,Location,Date');
    expect(rowsOf(text)).toEqual([
      {
        Highlight: expect.stringContaining('\\ line'),
        Title: expect.stringContaining('\\ line'),
        Author: HOSTILE,
        URL: 'https://harbour.test/ice?a=1&b=2',
        Note: 'On all of it',
        Location: '1',
        Date: '2026-03-12 08:00:01',
      },
      expect.objectContaining({ Highlight: `${HOSTILE}\nsecond line`, Note: HOSTILE, Location: '2' }),
    ]);
  });

  test('our own import reads it back', async () => {
    const highlights = [
      createHighlight({ quote: 'second', selectors: [{ type: 'TextPositionSelector', start: 90, end: 96 }] }),
      createHighlight({
        quote: 'first',
        note: 'so',
        selectors: [{ type: 'TextPositionSelector', start: 9, end: 14 }],
      }),
    ];
    const { importer, items } = await importFile(
      new Blob([await exportText(readwiseCsv, [createExported({}, { highlights })])]),
    );
    expect(importer.id).toBe('readwise-highlights-csv');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      url: 'https://harbour.test/ice?a=1&b=2',
      title: 'The harbour froze',
      author: 'Anselm Varga',
      highlights: [
        { quote: 'first', note: 'so', createdAt: Date.UTC(2026, 2, 12, 8, 0, 1) },
        { quote: 'second', note: null },
      ],
    });
  });
});
