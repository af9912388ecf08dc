import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { MAX_URL_LENGTH } from '../check';
import type { Database } from '../store/database';
import type { ArticleFacts } from './article-fields';
import { articleItem, PICTURES } from './items';
import { membersOf } from './merge-state';
import type { Recorder } from './recorder';
import type { SyncedPicture, WantedPictures } from './types';

/** A picture of an article as a member of a set: what is known of it but for its bytes. */
const writePicture = ({ url, type, width, height, hash }: SyncedPicture): string =>
  JSON.stringify([url, type, width, height, hash]);

const isLength = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Reads such a member; null if it is none. */
function readPicture(member: string): SyncedPicture | null {
  try {
    const parsed: unknown = JSON.parse(member);
    const [url, type, width, height, hash] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    const isPicture =
      typeof url === 'string' &&
      url.length <= MAX_URL_LENGTH &&
      typeof type === 'string' &&
      typeof hash === 'string' &&
      /^[0-9a-f]{64}$/.test(hash);
    return isPicture && isLength(width) && isLength(height) ? { url, type, width, height, hash } : null;
  } catch {
    return null;
  }
}

const picturesOf = (database: Database, id: string): SyncedPicture[] =>
  membersOf(database, articleItem(id), PICTURES).flatMap((member) => readPicture(member) ?? []);

/** The hash of a stored picture, made once; `isSent`: whether a picture with it is on the storage. */
function hashOf(database: Database, asset: string, isSent: (hash: string) => boolean): string {
  const known = database.one<{ hash: string }>('SELECT hash FROM sync_picture WHERE asset = ?', [asset]);
  if (known) return known.hash;
  const stored = database.one<{ bytes: Uint8Array }>('SELECT bytes FROM asset WHERE id = ?', [asset]);
  const hash = bytesToHex(sha256(stored?.bytes ?? new Uint8Array()));
  database.run('INSERT INTO sync_picture (asset, hash, sent) VALUES (?, ?, ?)', [
    asset,
    hash,
    isSent(hash) ? 1 : 0,
  ]);
  return hash;
}

/** Records the pictures of an article that no device has told of. One that is not here yet is not taken away. */
export function recordPictures(database: Database, recorder: Recorder, facts: ArticleFacts): void {
  const item = articleItem(facts.id);
  const known = picturesOf(database, facts.id);
  const hashes = new Set(known.map(({ hash }) => hash));
  const stored = database.all<Omit<SyncedPicture, 'hash'> & { id: string }>(
    'SELECT id, url, type, width, height FROM asset WHERE row = ? ORDER BY rowid',
    [facts.row],
  );
  for (const { id, ...picture } of stored) {
    const hash = hashOf(database, id, (made) => hashes.has(made));
    const before = known.filter(({ url }) => url === picture.url);
    if (before.some((other) => other.hash === hash)) continue;
    for (const other of before) recorder.remove(item, PICTURES, writePicture(other));
    recorder.add(item, PICTURES, writePicture({ ...picture, hash }));
  }
}

/** Pictures of an article that other devices have and this one has not, or has as they were before. */
export function listMissingPictures(database: Database, id: string, row: number): SyncedPicture[] {
  const stored = database.all<{ url: string; hash: string | null }>(
    'SELECT url, hash FROM asset LEFT JOIN sync_picture ON sync_picture.asset = asset.id WHERE row = ?',
    [row],
  );
  const known = picturesOf(database, id);
  const isKnown = (url: string, hash: string) => known.some((one) => one.url === url && one.hash === hash);
  // One whose hash is not made yet was stored here just now.
  const held = new Set(
    stored.filter(({ url, hash }) => hash === null || isKnown(url, hash)).map(({ url }) => url),
  );
  return known.filter(({ url }) => !held.has(url));
}

/** A picture that is to be sent, or null. */
export function findUnsentPicture(database: Database): { hash: string; bytes: Uint8Array } | null {
  return database.one<{ hash: string; bytes: Uint8Array }>(
    `SELECT sync_picture.hash, asset.bytes FROM sync_picture JOIN asset ON asset.id = sync_picture.asset
     WHERE sync_picture.sent = 0 ORDER BY sync_picture.hash LIMIT 1`,
  );
}

/** Records that the picture with a hash is on the storage. */
export const recordPictureSent = (database: Database, hash: string): void => {
  database.transaction(() =>
    database.run('UPDATE sync_picture SET sent = 1 WHERE hash = ? AND sent = 0', [hash]),
  );
};

const WANTED = `SELECT article.id, article.row FROM sync_wanted JOIN article USING (row) JOIN reading USING (row)
  WHERE deleted_at IS NULL`;

/** Articles that are named at a time. */
const WANTED_AT_ONCE = 50;

/**
 * Articles some of whose pictures are not here: the latest that are not archived and none of `except`, some at a time; or `only`, if
 * it is such an article. None if there are no more.
 */
export function findWantedPictures(
  database: Database,
  except: readonly string[],
  only?: string,
): WantedPictures[] {
  const [which, values] =
    only === undefined
      ? [
          'archived = 0 AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY saved_at DESC LIMIT ?',
          [JSON.stringify(except), WANTED_AT_ONCE],
        ]
      : ['id = ?', [only]];
  for (;;) {
    const found = database.all<{ id: string; row: number }>(`${WANTED} AND ${which}`, values);
    const wanted: WantedPictures[] = [];
    for (const { id, row } of found) {
      const pictures = listMissingPictures(database, id, row);
      if (pictures.length) wanted.push({ article: id, pictures });
      else database.transaction(() => database.run('DELETE FROM sync_wanted WHERE row = ?', [row]));
    }
    if (wanted.length || !found.length) return wanted;
  }
}
