import type { NewHighlight } from '../../../library/import-types';
import type { Selector } from '../../../library/types';
import type { Importer } from '../importer';
import { createHighlight, createItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { readJson } from '../read/json';
import { beginsAsListWith } from '../read/json-sample';
import { plainTextOf } from '../read/plain-text';
import { textChunksOf } from '../read/text';
import { fieldsOf, listOf, textOf, textsOf, titleOf, webAddress } from '../read/values';

type Fields = Readonly<Record<string, unknown>>;

const noteOf = (notes: readonly unknown[]): string | null => textsOf(notes).join('\n') || null;

/** The text of a highlight's HTML, with the alternative text of pictures. */
function quoteOf(content: unknown): string {
  const html = textOf(content) ?? '';
  const alt = /^<img\b[^>]*?\salt=(?:"([^"]*)"|'([^']*)')/i.exec(html);
  return plainTextOf(html) || (alt?.[1] ?? alt?.[2] ?? '').trim();
}

/**
 * Where a highlight is: offsets in the text of the elements at an XPath, which is what Hypothesis calls a `RangeSelector`, and the
 * words around it. One of several blocks goes from the first to the last; one of a whole element, such as a picture, has its XPath alone.
 */
function selectorsOf(blocks: readonly Fields[], quote: string): Selector[] {
  const selectors: Selector[] = [];
  const [first = {}] = blocks;
  const last = blocks.at(-1) ?? {};
  const start = textOf(first.xpath);
  const end = textOf(last.xpath);
  if (start && end && typeof first.startOffset === 'number' && typeof last.endOffset === 'number')
    selectors.push({
      type: 'RangeSelector',
      startContainer: start,
      startOffset: first.startOffset,
      endContainer: end,
      endOffset: last.endOffset,
    });
  else if (start) selectors.push({ type: 'XPathSelector', value: start });
  const prefix = fieldsOf(first.textQuote).prefix;
  const suffix = fieldsOf(last.textQuote).suffix;
  if (typeof prefix === 'string' || typeof suffix === 'string')
    selectors.push({
      type: 'TextQuoteSelector',
      exact: quote,
      ...(typeof prefix === 'string' && { prefix }),
      ...(typeof suffix === 'string' && { suffix }),
    });
  return selectors;
}

/** A highlight of one block, or of several that were selected at once and share a `groupId`. */
function readRecords(blocks: readonly Fields[]): NewHighlight {
  const quote = blocks
    .map(({ content }) => quoteOf(content))
    .join('\n\n')
    .trim();
  return createHighlight({
    quote,
    note: noteOf(blocks.flatMap(({ notes }) => listOf(notes))),
    // The id of a highlight is the time it was made.
    createdAt: parseTime(blocks[0]?.id),
    selectors: selectorsOf(blocks, quote),
  });
}

/** The records in groups, in the order of their first ones. */
function groupRecords(records: readonly Fields[]): Fields[][] {
  const groups = new Map<unknown, Fields[]>();
  for (const record of records) {
    const key = textOf(record.groupId) ?? record;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()];
}

/** A highlight of the readable list, which files from before July 2026 have alone. */
const readListed = (highlight: Fields): NewHighlight =>
  createHighlight({
    quote: quoteOf(highlight.text),
    note: noteOf(listOf(highlight.notes)),
    createdAt: parseTime(highlight.timestamp),
  });

function readPage(value: unknown): ImportedRow {
  const page = fieldsOf(value);
  const url = webAddress(page.url, {});
  if (typeof url !== 'string') return url;
  const records = listOf(page.data).map(fieldsOf);
  const highlights = (
    records.length > 0
      ? groupRecords(records).map(readRecords)
      : listOf(page.highlights).map(fieldsOf).map(readListed)
  ).filter(({ quote, note, selectors }) => quote !== '' || note !== null || selectors.length > 0);
  const times = highlights.map(({ createdAt }) => createdAt).filter((time) => time !== null);
  return createItem({
    url,
    title: titleOf(page.title, url),
    savedAt: times.length > 0 ? Math.min(...times) : null,
    highlights,
  });
}

/**
 * The highlights that Obsidian's Web Clipper exports, page by page. (obsidianmd/obsidian-clipper, src/utils/highlighter.ts,
 * `buildExportedPage`; `data` since 2026-07-20.)
 */
export const obsidianHighlights: Importer = {
  id: 'obsidian-highlights',
  name: 'Obsidian Web Clipper, highlights',
  fields: {
    url: 'url',
    title: 'title',
    data: 'highlights',
    highlights: 'highlights',
    content: 'highlights',
    text: 'highlights',
    notes: 'highlights',
    id: 'highlights',
    timestamp: 'highlights',
    xpath: 'highlights',
    startOffset: 'highlights',
    endOffset: 'highlights',
    textQuote: 'highlights',
    prefix: 'highlights',
    suffix: 'highlights',
    groupId: 'used',
    type: 'used',
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    beginsAsListWith(sample.text, 'url', 'highlights') &&
    (/"xpath"\s*:/.test(sample.text) ||
      /"text"\s*:\s*"(?:[^"\\]|\\.)*",\s*"timestamp"\s*:/.test(sample.text)),
  async *read(file) {
    const { value, damage } = await readJson(textChunksOf(file));
    for (const page of listOf(value)) yield readPage(page);
    if (damage) yield damage;
  },
};
