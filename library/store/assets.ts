import { detectImageType } from '../assets/picture-type';
import { checkList, checkPicture, MOST_PICTURES, MOST_PICTURES_BYTES } from '../check';
import { LibraryError } from '../library';
import type { Asset } from '../types';
import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database } from './database';

const COLUMNS = 'asset.id, asset.url, type, width, height, bytes';

/** Throws `LibraryError('unfit')` where an article has more pictures than it may. */
function checkRoom(database: Database, row: number): void {
  const { count, bytes } = database.one<{ count: number; bytes: number }>(
    'SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS bytes FROM asset WHERE row = ?',
    [row],
  ) ?? { count: 0, bytes: 0 };
  if (count > MOST_PICTURES || bytes > MOST_PICTURES_BYTES)
    throw new LibraryError('unfit', `${count} pictures of ${bytes} bytes are too many`);
}

/**
 * Keeps pictures with an article, all or none; one of an address it has already takes its place. Their types are what their
 * bytes say, whoever sends them. Throws `LibraryError('unfit')` for what is no picture, and for too many or too large ones.
 */
export function storeAssets(database: Database, row: number, assets: readonly Omit<Asset, 'id'>[]): void {
  const pictures = checkList(assets, MOST_PICTURES).map(checkPicture);
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
 * A picture as it may be shown. What an earlier version kept under the type that its server gave, and is no picture of
 * pixels, is not handed out: it counts as one that is lacking, and can be fetched again.
 */
function asPicture(asset: Asset): Asset | null {
  const type = detectImageType(asset.bytes);
  return type === null ? null : { ...asset, type };
}

/** All pictures kept with an article. */
export function listAssets(database: Database, row: number): Asset[] {
  return database
    .all<Asset>(`SELECT ${COLUMNS} FROM asset WHERE row = ? ORDER BY asset.rowid`, [row])
    .flatMap((asset) => asPicture(asset) ?? []);
}

/** A kept picture by its id; null where there is none. */
export function readAsset(database: Database, id: string): Asset | null {
  const found = database.one<Asset>(`SELECT ${COLUMNS} FROM asset WHERE id = ?`, [id]);
  return found && asPicture(found);
}
