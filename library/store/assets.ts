import { detectImageType } from '../assets/detect-image-type';
import { checkList, checkPicture, MAX_PICTURES, MAX_PICTURES_BYTES } from '../check';
import { LibraryError } from '../library';
import type { Asset } from '../types';
import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database } from './database';

const COLUMNS = 'asset.id, asset.url, type, width, height, bytes';

/** Throws `LibraryError('unfit')` if an article has too many pictures. */
function checkRoom(database: Database, row: number): void {
  const { count, bytes } = database.one<{ count: number; bytes: number }>(
    'SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS bytes FROM asset WHERE row = ?',
    [row],
  ) ?? { count: 0, bytes: 0 };
  if (count > MAX_PICTURES || bytes > MAX_PICTURES_BYTES)
    throw new LibraryError('unfit', `${count} pictures of ${bytes} bytes are too many`);
}

/**
 * Stores pictures with an article, all or none, replacing any with the same URL. Their types are detected from their bytes.
 * Throws `LibraryError('unfit')` for data that isn't a picture, and for too many or too large pictures.
 */
export function storeAssets(database: Database, row: number, assets: readonly Omit<Asset, 'id'>[]): void {
  const pictures = checkList(assets, MAX_PICTURES).map(checkPicture);
  database.transaction(() => {
    for (const { url, type, width, height, bytes } of pictures)
      database.run(
        `INSERT INTO asset (id, row, url, type, width, height, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (row, url) DO UPDATE SET type = excluded.type, width = excluded.width,
           height = excluded.height, bytes = excluded.bytes`,
        [uuid7(), row, url, type, width, height, bytes],
      );
    database.run(
      `UPDATE reading SET updated_at = ?, thumbnail = coalesce(
         (SELECT asset.id FROM asset JOIN article USING (row)
          WHERE asset.row = reading.row AND asset.url = lead_image ->> 'url'),
         (SELECT id FROM asset WHERE asset.row = reading.row AND width >= 120 ORDER BY asset.rowid LIMIT 1))
       WHERE row = ?`,
      [monotonicNow(), row],
    );
    checkRoom(database, row);
  });
}

/**
 * A stored picture that is safe to show. Earlier versions trusted the server's type; whatever isn't a bitmap image is
 * withheld, so it counts as missing and can be fetched again.
 */
function toSafePicture(asset: Asset): Asset | null {
  const type = detectImageType(asset.bytes);
  return type === null ? null : { ...asset, type };
}

/** All pictures stored with an article. */
export function listAssets(database: Database, row: number): Asset[] {
  return database
    .all<Asset>(`SELECT ${COLUMNS} FROM asset WHERE row = ? ORDER BY asset.rowid`, [row])
    .flatMap((asset) => toSafePicture(asset) ?? []);
}

/** A stored picture, or null. */
export function readAsset(database: Database, id: string): Asset | null {
  const found = database.one<Asset>(`SELECT ${COLUMNS} FROM asset WHERE id = ?`, [id]);
  return found && toSafePicture(found);
}
