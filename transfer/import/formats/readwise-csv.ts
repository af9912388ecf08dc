import type { ImportAnswers, Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseUtcTime } from '../read/dates';
import { parsePythonList } from '../read/python-list';
import { textChunksOf } from '../read/text';
import { shareOf, splitLabels, textsOf, titleOf, webAddress } from '../read/values';

/** The tag that Reader gives to what the user marked. */
const FAVORITE = 'favorite';

/** Null for a feed item that is not wanted: nobody saved it, so it is no loss to report either. */
function readRow(row: CsvRow, answers: ImportAnswers): ImportedRow | null {
  const location = row.cell('Location').trim().toLowerCase();
  if (location === 'feed' && answers['feed-items'] !== true) return null;
  const url = webAddress(row.cell('URL'), { line: row.line });
  if (typeof url !== 'string') return url;
  const cell = row.cell('Document tags');
  const tags = textsOf(parsePythonList(cell) ?? splitLabels(cell, ','));
  return createItem({
    url,
    title: titleOf(row.cell('Title'), url),
    savedAt: parseUtcTime(row.cell('Saved date')),
    tags: tags.filter((tag) => tag !== FAVORITE),
    folder: location === 'shortlist' ? ['Shortlist'] : [],
    archived: location === 'archive',
    favourite: tags.includes(FAVORITE),
    progress: shareOf(row.cell('Reading progress'), 1),
  });
}

/**
 * Readwise Reader's CSV. Tags are a Python list, `Location` is the place of a document: `new`, `later`, `shortlist`, `archive`,
 * or `feed` for what a feed brought. (Readeck, internal/bookmarks/importer/readwise.go; karakeep-app/karakeep, parsers.ts.)
 */
export const readwiseCsv: Importer = {
  id: 'readwise-csv',
  name: 'Readwise Reader',
  question: 'feed-items',
  fields: {
    Title: 'title',
    URL: 'url',
    ID: 'left: Reader’s own number',
    'Document tags': 'tags',
    'Saved date': 'savedAt',
    'Reading progress': 'progress',
    Location: 'archived',
    Seen: 'left: whether it was ever opened; the progress says more',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return ['url', 'document tags', 'saved date', 'location'].every((name) => header.includes(name));
  },
  async *read(file, answers) {
    for await (const row of csvRows(textChunksOf(file))) {
      const read = row.kind === 'row' ? readRow(row, answers) : row;
      if (read) yield read;
    }
  },
};
