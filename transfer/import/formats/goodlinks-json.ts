import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { jsonValues } from '../read/json';
import { beginsAsListWith } from '../read/json-sample';
import { textChunksOf } from '../read/text';
import { fieldsOf, isTrue, listOf, textOf, textsOf, titleOf, webAddress } from '../read/values';

function readLink(value: unknown): ImportedRow {
  const link = fieldsOf(value);
  const address = textOf(link.url) ?? textOf(link.originalURL);
  const url = webAddress(address, address === null ? { start: textOf(link.title) ?? '' } : {});
  if (typeof url !== 'string') return url;
  const readAt = parseTime(link.readAt);
  return createItem({
    url,
    title: titleOf(link.title, url),
    savedAt: parseTime(link.addedAt),
    excerpt: textOf(link.summary),
    tags: textsOf(listOf(link.tags)),
    archived: readAt !== null,
    favourite: isTrue(link.starred),
    readAt,
    progress: readAt === null ? 0 : 1,
  });
}

/**
 * GoodLinks' JSON: times are Unix times in seconds, with a fraction or not; `readAt` is there if a link was moved to the read
 * ones. (Readeck, internal/bookmarks/importer/goodlinks.go and its test; tdhooten/goodlinks-exporter.)
 */
export const goodlinksJson: Importer = {
  id: 'goodlinks-json',
  name: 'GoodLinks',
  fields: {
    url: 'url',
    originalURL: 'used',
    title: 'title',
    summary: 'excerpt',
    tags: 'tags',
    starred: 'favourite',
    addedAt: 'savedAt',
    readAt: 'readAt',
  },
  accepts: (sample) => sample.kind === 'text' && beginsAsListWith(sample.text, 'url', 'addedAt', 'starred'),
  async *read(file) {
    for await (const row of jsonValues(textChunksOf(file), '$.*'))
      yield row.kind === 'value' ? readLink(row.value) : row;
  },
};
