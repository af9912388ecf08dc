import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import Papa from 'papaparse';
import { parse as parseHtml } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { EXPORTERS } from '../../../transfer/export/exporters';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import { openLibraryTab } from '../library/open-library';
import { forgetDownloads, newDownload } from './files';

const SCHEMA = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, '../../../docs/export.schema.json'), 'utf8'),
);
const URL_OF_FIRST = 'https://tools.example/anvil';
const QUOTE = 'All of the iron was Anvil';

const textOf = (bytes: Uint8Array) => strFromU8(bytes);

/** The texts of a zip's files with an ending. */
const entriesOf = (bytes: Uint8Array, ending: string): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith(ending))
    .map(([, content]) => strFromU8(content));

/** The rows of a table with a header; throws if it is not well-formed. */
function rowsOf(bytes: Uint8Array): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(textOf(bytes).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** Reads a file of each format, and says what is in it: as many articles or highlights as there are, and something of the first. */
const READERS: Record<string, (bytes: Uint8Array) => { count: number; hasFirst: boolean }> = {
  markdown(bytes) {
    const notes = entriesOf(bytes, '.md');
    const facts = notes.map((note) => parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? ''));
    return {
      count: facts.length,
      hasFirst: facts.some((fact) => JSON.stringify(fact).includes(URL_OF_FIRST)),
    };
  },
  epub(bytes) {
    const entries = unzipSync(bytes);
    expect(strFromU8(entries.mimetype ?? new Uint8Array(0))).toBe('application/epub+zip');
    const container = strFromU8(entries['META-INF/container.xml'] ?? new Uint8Array(0));
    const book = strFromU8(entries[/full-path="([^"]+)"/.exec(container)?.[1] ?? ''] ?? new Uint8Array(0));
    expect(parseDocument(book, { xmlMode: true }).children.length).toBeGreaterThan(0);
    const chapters = entriesOf(bytes, '.xhtml');
    return {
      count: chapters.filter((chapter) => chapter.includes('All of the <b>iron</b>')).length,
      hasFirst: chapters.some((chapter) => chapter.includes(URL_OF_FIRST)),
    };
  },
  html(bytes) {
    const pages = entriesOf(bytes, '.html');
    for (const page of pages) expect(parseHtml(page).childNodes.length).toBeGreaterThan(1);
    return { count: pages.length, hasFirst: pages.some((page) => page.includes(URL_OF_FIRST)) };
  },
  text(bytes) {
    const texts = entriesOf(bytes, '.txt');
    return { count: texts.length, hasFirst: texts.some((text) => text.includes(QUOTE)) };
  },
  csv(bytes) {
    const rows = rowsOf(bytes);
    return { count: rows.length, hasFirst: rows.some((row) => Object.values(row).includes(URL_OF_FIRST)) };
  },
  bookmarks(bytes) {
    const list = textOf(bytes);
    expect(list).toMatch(/^<!DOCTYPE NETSCAPE-Bookmark-file-1>/);
    const links = [...list.matchAll(/<DT><A HREF="([^"]+)"/gi)].map(([, url]) => url);
    return { count: links.length, hasFirst: links.includes(URL_OF_FIRST) };
  },
  json(bytes) {
    const library = JSON.parse(textOf(bytes));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(SCHEMA);
    validate(library);
    expect(validate.errors ?? []).toEqual([]);
    return { count: library.articles.length, hasFirst: textOf(bytes).includes(URL_OF_FIRST) };
  },
  'highlights-markdown'(bytes) {
    const quotes = textOf(bytes).match(/^> .*$/gm) ?? [];
    return { count: quotes.length, hasFirst: quotes.some((quote) => quote.includes(QUOTE)) };
  },
  'readwise-csv'(bytes) {
    const rows = rowsOf(bytes);
    return { count: rows.length, hasFirst: rows.some((row) => row.Highlight === QUOTE) };
  },
  annotations(bytes) {
    const collection = JSON.parse(textOf(bytes));
    expect(collection.type).toBe('AnnotationCollection');
    const text = JSON.stringify(collection);
    return {
      count: (text.match(/"type":"Annotation"/g) ?? []).length,
      hasFirst: text.includes(QUOTE) && text.includes(URL_OF_FIRST),
    };
  },
};

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  said: document.querySelector('[role="status"]')?.textContent ?? '',
  formats: [...document.querySelectorAll<HTMLInputElement>('input[name="format"]')].map(({ value }) => value),
  chosen: document.querySelector<HTMLInputElement>('input[name="format"]:checked')?.value,
});

describeInSampledBrowser('the choice of a format', ({ browser }) => {
  beforeAll(async () => {
    const library = await openLibraryTab(browser());
    const { id } = await library.call('startImport', { format: 'made', files: ['a'], options: {}, total: 2 });
    const entries = ['Anvil', 'Bellows'].map((title) => ({
      article: article({
        url: `https://tools.example/${title.toLowerCase()}`,
        title,
        content: `<h2>Forge</h2><p>All of the <b>iron</b> was ${title}.</p>`,
        text: `Forge All of the iron was ${title}.`,
      }),
      hasText: true,
      tags: ['forge'],
      note: null,
      highlights: [
        {
          quote: `All of the iron was ${title}`,
          note: null,
          color: 'yellow',
          tags: [],
          selectors: [],
          createdAt: Date.UTC(2026, 1, 1),
        },
      ],
      reading: {
        savedAt: Date.UTC(2026, 1, 1),
        readAt: null,
        progress: 0,
        archived: false,
        favourite: false,
      },
    }));
    await library.call('importPiece', id, { from: 0, to: 2, entries, unreadable: 0 });
    await library.call('endImport', id, 'done');
    await library.tab.close();
  });

  test.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))(
    '%s writes a file of that format with everything in it',
    async (id, { extension }) => {
      const page = await browser().open(await browser().own('/export.html'));
      await expect
        .poll(async () => [...(await page.inPage(seen)).formats].sort())
        .toEqual(EXPORTERS.map((exporter) => exporter.id).sort());
      forgetDownloads(browser());
      await page.click(`[data-control="format-${id}"]`);
      await expect.poll(async () => (await page.inPage(seen)).chosen).toBe(id);
      await page.click('[data-control="start"]');
      await expect
        .poll(() => page.inPage(seen), { timeout: 30_000 })
        .toMatchObject({ step: 'done', said: expect.stringContaining(`.${extension}`) });
      const bytes = await newDownload(browser());
      expect(READERS[id]?.(bytes)).toEqual({ count: 2, hasFirst: true });
      await page.close();
    },
    60_000,
  );
});
