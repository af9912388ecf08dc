import type { ImportAnswers, Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { jsonValues } from '../read/json';
import { beginsAsListWith } from '../read/json-sample';
import { textChunksOf } from '../read/text';
import { fieldsOf, isTrue, splitLabels, textOf, titleOf, webAddress } from '../read/values';

function readBookmark(value: unknown, answers: ImportAnswers): ImportedRow {
  const bookmark = fieldsOf(value);
  const start = textOf(bookmark.description) ?? '';
  const url = webAddress(bookmark.href, textOf(bookmark.href) === null ? { start } : {});
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: titleOf(bookmark.description, url),
    savedAt: parseTime(bookmark.time),
    tags: splitLabels(bookmark.tags, /\s+/),
    archived: !isTrue(bookmark.toread) && answers['not-to-read-archived'] === true,
    note: textOf(bookmark.extended),
  });
}

/**
 * Pinboard's JSON. `description` is the title and `extended` what the user wrote; for most people what is not "to read" is all
 * they ever saved, so whether it comes archived is asked. (wallabag/wallabag, fixture pinboard_export.)
 */
export const pinboardJson: Importer = {
  id: 'pinboard-json',
  name: 'Pinboard',
  question: 'not-to-read-archived',
  fields: {
    href: 'url',
    description: 'title',
    extended: 'note',
    meta: 'left: a sum that tells whether a bookmark changed',
    hash: 'left: a sum of the address',
    time: 'savedAt',
    shared: 'left: nothing in the library is shared',
    toread: 'archived',
    tags: 'tags',
  },
  accepts: (sample) => sample.kind === 'text' && beginsAsListWith(sample.text, 'href', 'extended', 'toread'),
  async *read(file, answers) {
    for await (const row of jsonValues(textChunksOf(file), '$.*'))
      yield row.kind === 'value' ? readBookmark(row.value, answers) : row;
  },
};
