import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { jsonValues } from '../read/json';
import { textChunksOf } from '../read/text';
import { fieldsOf, isTrue, titleOf, webAddress } from '../read/values';

function readEntry(value: unknown): ImportedRow {
  const entry = fieldsOf(value);
  const url = webAddress(entry.url, {});
  if (typeof url !== 'string') return url;
  const savedAt = parseTime(entry.creationTime);
  const isRead = isTrue(entry.hasBeenRead);
  return createItem({
    url,
    title: titleOf(entry.title, url),
    savedAt,
    readAt: isRead ? (parseTime(entry.lastUpdateTime) ?? savedAt) : null,
    progress: isRead ? 1 : 0,
  });
}

/**
 * Chrome's reading list, which no file of the browser's has: the import page writes what `chrome.readingList.query` answers into
 * one (developer.chrome.com/docs/extensions/reference/api/readingList).
 */
export const chromeReadingList: Importer = {
  id: 'chrome-reading-list',
  name: 'Chrome',
  fields: {
    chromeReadingList: 'used',
    url: 'url',
    title: 'title',
    hasBeenRead: 'progress',
    creationTime: 'savedAt',
    lastUpdateTime: 'readAt',
  },
  accepts: (sample) => sample.kind === 'text' && /^\s*\{\s*"chromeReadingList"\s*:/.test(sample.text),
  async *read(file) {
    for await (const row of jsonValues(textChunksOf(file), '$.chromeReadingList.*'))
      yield row.kind === 'value' ? readEntry(row.value) : row;
  },
};
