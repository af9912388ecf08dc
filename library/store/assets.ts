import type { Asset } from '../types';
import { uuid7 } from '../uuid';
import { tick } from './clock';
import type { Database } from './database';

const COLUMNS = 'asset.id, asset.url, type, width, height, bytes';

/** Keeps pictures with an article; one of an address it has already takes its place. */
export function keepAssets(database: Database, row: number, assets: readonly Omit<Asset, 'id'>[]): void {
  database.transaction(() => {
    for (const { url, type, width, height, bytes } of assets)
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
      [tick(), row],
    );
  });
}

/** All pictures kept with an article. */
export function assetsOf(database: Database, row: number): Asset[] {
  return database.all<Asset>(`SELECT ${COLUMNS} FROM asset WHERE row = ? ORDER BY asset.rowid`, [row]);
}

export function assetAt(database: Database, id: string): Asset | null {
  return database.one<Asset>(`SELECT ${COLUMNS} FROM asset WHERE id = ?`, [id]);
}
