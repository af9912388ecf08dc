import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { markdownLinks } from '../read/markdown-links';
import { textChunksOf } from '../read/text';
import { type TextLine, textLines } from '../read/text-lines';
import { textOf, titleOf, webAddress } from '../read/values';

/** Beginning of a list's line: a bullet or a number, and perhaps a box to check. */
const BULLET = /^\s*(?:(?:[-*+•]|\d+[.)])\s+)?(?:\[([ xX])\]\s+)?/;
/** A heading of Markdown: a folder. */
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
/** An address at the line's beginning, and what follows it: `URL | Title` is OneTab's. */
const ADDRESS = /^<?([a-z][a-z\d+.-]*:[^\s<>]+)>?(?:\s+(.*))?$/i;

/** Of this share of lines at least an address is expected; the rest is reported line by line. */
const LEAST_SHARE = 0.6;

const isAddressLine = (text: string): boolean => {
  const rest = text.replace(BULLET, '');
  if (/^https?:/i.test(ADDRESS.exec(rest)?.[1] ?? '')) return true;
  return rest.startsWith('[') && markdownLinks(rest).some(({ url }) => /^https?:\/\//i.test(url));
};

/** Whether a line is the header of a table: addresses in its rows would be read with their neighbors. */
const isTableHeader = (line: string): boolean => /[,;\t]/.test(line) && !line.includes(':');

/** Whether text is mostly addresses; empty lines and headings say nothing. */
function isAddressList(text: string): boolean {
  if (isTableHeader(text.trimStart().split(/[\r\n]/, 1)[0] ?? '')) return false;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !HEADING.test(line));
  return lines.length > 0 && lines.filter(isAddressLine).length >= lines.length * LEAST_SHARE;
}

/** Text that stands behind an address, without what joins it: `– why I kept it`. */
const textAfter = (text: string): string | null => textOf(text.replace(/^\s*(?:[|:,;–—-]+(?:\s+|$))?/, ''));

interface ListPosition {
  line: number;
  folder: readonly string[];
  archived: boolean;
}

function createRow(
  address: string,
  { title, note }: { title: string | null; note: string | null },
  { line, folder, archived }: ListPosition,
  start: string,
): ImportedRow {
  const url = webAddress(address, { line, start });
  if (typeof url !== 'string') return url;
  return createItem({ url, title: titleOf(title, url), note, folder, archived });
}

function* readLine({ line, text }: TextLine, folder: readonly string[]): Generator<ImportedRow> {
  const bullet = BULLET.exec(text);
  const rest = text.slice(bullet?.[0].length ?? 0).trim();
  const position = { line, folder, archived: bullet?.[1]?.toLowerCase() === 'x' };
  const links = rest.includes('](') ? markdownLinks(rest) : [];
  const [, address, after = ''] = ADDRESS.exec(rest) ?? [];
  if (address === undefined && links.length > 0)
    for (const link of links)
      yield createRow(
        link.url,
        { title: textOf(link.title), note: textAfter(link.after) },
        position,
        text.trim(),
      );
  else yield createRow(address ?? rest, { title: textAfter(after), note: null }, position, text.trim());
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const headings: { level: number; name: string }[] = [];
  for await (const line of textLines(textChunksOf(file))) {
    if (line.text.trim() === '') continue;
    if (line.isTooLong) {
      yield createUnreadable('too-large', { line: line.line, start: line.text });
      continue;
    }
    const [, marks, name] = HEADING.exec(line.text) ?? [];
    if (marks === undefined) {
      yield* readLine(
        line,
        headings.map((heading) => heading.name),
      );
      continue;
    }
    while ((headings.at(-1)?.level ?? 0) >= marks.length) headings.pop();
    if (name) headings.push({ level: marks.length, name });
  }
}

/**
 * Addresses one a line: as they are, as OneTab exports them, or as a list of links in Markdown. The last format of all, since
 * anything that is mostly addresses is one.
 */
export const addresses: Importer = {
  id: 'addresses',
  name: 'URLs',
  fields: {
    address: 'url',
    'text after an address': 'title',
    'text of a link': 'title',
    'text after a link': 'note',
    heading: 'folder',
    'checked box': 'archived',
    'bullet, number, hint of a link': 'left: how the list was shown',
  },
  accepts: (sample) => sample.kind === 'text' && isAddressList(sample.text),
  read,
};
