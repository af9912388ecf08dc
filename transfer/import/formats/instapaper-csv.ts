import type { ImportAnswers, Importer } from '../importer';
import { createHighlight, createItem, createUnreadable, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseTime } from '../read/dates';
import { parseJson } from '../read/json';
import { textChunksOf } from '../read/text';
import { listOf, splitLabels, textOf, textsOf, titleOf, webAddress } from '../read/values';

/** Values of `Folder` for an article that is in none. */
const STATES = ['Unread', 'Archive', 'Starred'];

/** Tags are a JSON list in a cell; converters write them parted by commas. */
function readTags(cell: string): string[] {
  const text = cell.trim();
  return text.startsWith('[') ? textsOf(listOf(parseJson(text).value)) : splitLabels(text, ',');
}

function readRow(row: CsvRow, answers: ImportAnswers): ImportedRow {
  const selection = textOf(row.cell('Selection'));
  // A note that was written at Instapaper stands on no page.
  if (selection !== null && textOf(row.cell('URL')) === null)
    return createUnreadable('no-address', { line: row.line, start: selection });
  const url = webAddress(row.cell('URL'), { line: row.line });
  if (typeof url !== 'string') return url;
  const folder = row.cell('Folder').trim();
  const isInFolder = folder !== '' && !STATES.includes(folder);
  return createItem({
    url,
    title: titleOf(row.cell('Title'), url),
    savedAt: parseTime(row.cell('Timestamp')),
    tags: readTags(row.cell('Tags')),
    folder: isInFolder ? [folder] : [],
    archived: folder === 'Archive' || (isInFolder && answers['folders-archived'] === true),
    favourite: folder === 'Starred',
    highlights: selection === null ? [] : [createHighlight({ quote: selection })],
  });
}

/**
 * Instapaper's CSV in its three layouts: four columns, then with `Timestamp`, then with `Tags`. `Folder` has the folder or the
 * state, never both, so whether an article in a folder was archived is asked. (wallabag/wallabag, instapaper-export.csv;
 * karakeep-app/karakeep, parsers.ts.)
 */
export const instapaperCsv: Importer = {
  id: 'instapaper-csv',
  name: 'Instapaper',
  question: 'folders-archived',
  fields: {
    URL: 'url',
    Title: 'title',
    Selection: 'highlights',
    Folder: 'folder',
    Timestamp: 'savedAt',
    Tags: 'tags',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return ['url', 'title', 'selection', 'folder'].every((name) => header.includes(name));
  },
  async *read(file, answers) {
    for await (const row of csvRows(textChunksOf(file)))
      yield row.kind === 'row' ? readRow(row, answers) : row;
  },
};
