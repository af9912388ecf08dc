import type { NewHighlight } from '../../../library/import-types';
import type { Importer } from '../importer';
import { createHighlight, createItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { isTrue, splitLabels, textOf, titleOf, webAddress } from '../read/values';

/** Raindrop parts collections by ` / `, since their names may have a slash of their own; files for its import have a bare `/`. */
function readFolder(cell: string): string[] {
  const path = splitPath(cell.trim());
  return path.length === 1 && path[0] === 'Unsorted' ? [] : path;
}

const splitPath = (path: string): string[] =>
  path
    .split(path.includes(' / ') ? ' / ' : '/')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Labels that a line of a highlight may begin with. */
const LABEL = /^(Highlight|Note|Colou?r):/i;

/**
 * The highlights of a cell: each begins with `Highlight:`, and its lines go on until the next label. A cell without that label,
 * as files for Raindrop's import have it, is one highlight a line.
 */
function readHighlights(cell: string): NewHighlight[] {
  const lines = cell.split('\n');
  if (!lines.some((line) => /^Highlight:/i.test(line)))
    return splitLabels(cell, '\n').map((quote) => createHighlight({ quote }));
  const highlights: Record<'quote' | 'note' | 'color', string[]>[] = [];
  let part: 'quote' | 'note' | 'color' = 'quote';
  for (const line of lines) {
    const label = LABEL.exec(line)?.[1]?.toLowerCase();
    if (label === 'highlight' || highlights.length === 0) highlights.push({ quote: [], note: [], color: [] });
    if (label) part = label === 'highlight' ? 'quote' : label === 'note' ? 'note' : 'color';
    highlights.at(-1)?.[part].push(label ? line.slice(line.indexOf(':') + 1) : line);
  }
  return highlights.map(({ quote, note, color }) =>
    createHighlight({
      quote: quote.join('\n').trim(),
      note: textOf(note.join('\n')),
      color: textOf(color.join('\n')),
    }),
  );
}

function readRow(row: CsvRow): ImportedRow {
  const url = webAddress(row.cell('url'), { line: row.line });
  if (typeof url !== 'string') return url;
  const cover = row.cell('cover').trim();
  return createItem({
    url,
    title: titleOf(row.cell('title'), url),
    savedAt: parseTime(row.cell('created')),
    excerpt: textOf(row.cell('excerpt', 'description')),
    leadImage: /^https?:\/\//i.test(cover) ? cover : null,
    tags: splitLabels(row.cell('tags'), ','),
    folder: readFolder(row.cell('folder')),
    favourite: isTrue(row.cell('favorite')),
    note: textOf(row.cell('note')),
    highlights: readHighlights(row.cell('highlights')),
  });
}

/**
 * Raindrop.io's CSV, as it exports it now and in its older, shorter layouts; the export of one collection has no `folder`. Also
 * the CSV that Raindrop reads. (wallabag/wallabag, issue 8211; help.raindrop.io/import; rows of real exports in tests of others,
 * which have `Highlight:` before a highlight.)
 */
export const raindropCsv: Importer = {
  id: 'raindrop-csv',
  name: 'Raindrop.io',
  fields: {
    id: 'left: Raindrop’s own number',
    title: 'title',
    note: 'note',
    excerpt: 'excerpt',
    description: 'excerpt',
    url: 'url',
    folder: 'folder',
    tags: 'tags',
    created: 'savedAt',
    cover: 'leadImage',
    highlights: 'highlights',
    favorite: 'favourite',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return (
      ['url', 'tags', 'created'].every((name) => header.includes(name)) &&
      ['excerpt', 'folder', 'highlights'].some((name) => header.includes(name))
    );
  },
  async *read(file) {
    for await (const row of csvRows(textChunksOf(file))) yield row.kind === 'row' ? readRow(row) : row;
  },
};
