import type { StoredArticle } from '../../../library/import-types';
import { BACKUP_VERSION, startsAsBackup } from '../../backup/format';
import { readBackup } from '../../backup/read-backup';
import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { gunzipStart, isGzip } from '../read/gunzip';
import { decodeText } from '../read/text';
import { fieldsOf, webAddress } from '../read/values';

/** An article's line as an item. What the library can't take of it is refused at its door (`check-stored.ts`). */
function toItem(value: unknown): ImportedRow {
  const article = fieldsOf(fieldsOf(value).article);
  const url = webAddress(article.url, {});
  // Also pages of ours and of files are saved.
  if (typeof url !== 'string' && url.reason === 'no-address') return url;
  const stored = value as StoredArticle;
  return createItem({
    url: String(article.url),
    title: typeof article.title === 'string' ? article.title : null,
    tags: Array.isArray(stored.tags) ? stored.tags : [],
    stored,
  });
}

/** A backup of ours: everything of every article, in any version. */
export const lecternBackup: Importer = {
  id: 'lectern-backup',
  name: 'Lectern',
  fields: { article: 'stored', settings: 'used', 'lectern-backup': 'used', end: 'used' },
  accepts(sample) {
    if (sample.kind === 'text') return startsAsBackup(sample.text);
    return (
      sample.kind === 'binary' &&
      isGzip(sample.start) &&
      startsAsBackup(decodeText(gunzipStart(sample.start)))
    );
  },
  async *read(file) {
    for await (const line of readBackup(file)) {
      if (line.kind === 'header' && line.header.version > BACKUP_VERSION)
        throw new Error(`version ${line.header.version} is newer than ${BACKUP_VERSION}`);
      if (line.kind === 'article') yield toItem(line.article);
      if (line.kind === 'damaged') yield createUnreadable('damaged', { line: line.line });
    }
  },
};
