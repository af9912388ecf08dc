import { encode } from '../../library/connection/encode';
import type { StoredArticle } from '../../library/import-types';
import { BACKUP_VERSION, type BackupHeader, formatLine, type LineKind } from './format';

/** Contents of a backup. */
export interface BackupContents {
  articles: AsyncIterable<StoredArticle>;
  /** The settings as a file of settings has them (`preferences/file.ts`). */
  settings: string;
  header: Omit<BackupHeader, 'version'>;
}

/** One gzip member. */
async function compress(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Writes a backup as a stream that holds one article at a time. */
export async function* writeBackup({
  articles,
  settings,
  header,
}: BackupContents): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const line = async (kind: LineKind, value: unknown) => compress(await formatLine(kind, encode(value)));
  yield line('lectern-backup', { version: BACKUP_VERSION, ...header } satisfies BackupHeader);
  yield line('settings', settings);
  let count = 0;
  for await (const article of articles) {
    count++;
    yield line('article', article);
  }
  yield line('end', { articles: count });
}
