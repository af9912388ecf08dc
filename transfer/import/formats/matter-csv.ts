import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { type CsvRow, csvHeader, csvRows } from '../read/csv';
import { parseUtcTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { isTrue, splitLabels, textOf, titleOf, webAddress } from '../read/values';

function readRow(row: CsvRow): ImportedRow {
  const url = webAddress(row.cell('URL'), { line: row.line });
  if (typeof url !== 'string') return url;
  const lastInteraction = parseUtcTime(row.cell('Last Interaction Date'));
  const isRead = isTrue(row.cell('Read'));
  return createItem({
    url,
    title: titleOf(row.cell('Title'), url),
    // Matter tells no other time.
    savedAt: lastInteraction,
    author: textOf(row.cell('Author')),
    siteName: textOf(row.cell('Publisher')),
    tags: splitLabels(row.cell('Tags'), ';'),
    archived: row.cell('In Queue', 'Saved').trim().toLowerCase() === 'false',
    favourite: isTrue(row.cell('Favorited')),
    readAt: isRead ? lastInteraction : null,
    progress: isRead ? 1 : 0,
  });
}

/**
 * Matter's history, `_matter_history.csv`, in both its layouts: until 2023 with `Saved` and `Highlight Count`, since then with
 * `In Queue`, tags and favorites. What is no longer in the queue is archived. (karakeep-app/karakeep, parsers.ts;
 * omnivore-app/omnivore, the import handler's test data.)
 */
export const matterCsv: Importer = {
  id: 'matter-csv',
  name: 'Matter',
  fields: {
    Title: 'title',
    Author: 'author',
    Publisher: 'siteName',
    URL: 'url',
    Tags: 'tags',
    'Word Count': 'left: counted anew in the article',
    'In Queue': 'archived',
    Saved: 'archived',
    Favorited: 'favourite',
    Read: 'readAt',
    Highlight_Count: 'left: the highlights themselves are in another file',
    'Highlight Count': 'left: the highlights themselves are in another file',
    'Last Interaction Date': 'savedAt',
    'File Id': 'left: name of a file beside the CSV',
  },
  accepts: (sample) => {
    if (sample.kind !== 'text') return false;
    const header = csvHeader(sample.text);
    return (
      ['url', 'publisher', 'last interaction date'].every((name) => header.includes(name)) &&
      ['in queue', 'saved'].some((name) => header.includes(name))
    );
  },
  async *read(file) {
    for await (const row of csvRows(textChunksOf(file))) yield row.kind === 'row' ? readRow(row) : row;
  },
};
