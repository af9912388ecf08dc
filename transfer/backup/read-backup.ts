import { decode } from '../../library/connection/encode';
import { gunzipMembers, isGzip } from '../import/read/gunzip';
import { bytesOf, decodeChunks } from '../import/read/text';
import { fieldsOf } from '../import/read/values';
import { BACKUP_VERSION, type BackupHeader, parseLine } from './format';

/** A line of a backup that was read, or what is known of one that could not be. */
export type BackupLine =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'settings'; settings: string }
  | { kind: 'article'; article: unknown }
  | { kind: 'end'; articles: number }
  | { kind: 'damaged'; line: number };

/** Characters of one line: an article with its images. */
const MAX_LINE_LENGTH = 150_000_000;

/** The file's text; a damaged member ends a line that is damaged too. */
async function* textOf(file: Blob): AsyncGenerator<string> {
  const start = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (!isGzip(start)) return yield* decodeChunks(bytesOf(file));
  const decoder = new TextDecoder();
  for await (const piece of gunzipMembers(bytesOf(file)))
    yield piece === null ? `${decoder.decode()}\n` : decoder.decode(piece, { stream: true });
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      parts.push(chunk.slice(from, end));
      yield length > MAX_LINE_LENGTH ? null : parts.join('');
      parts = [];
      length = 0;
      from = end + 1;
    }
    length += chunk.length - from;
    if (length <= MAX_LINE_LENGTH) parts.push(chunk.slice(from));
  }
  if (length > 0) yield length > MAX_LINE_LENGTH ? null : parts.join('');
}

function toLine(kind: string, value: unknown): BackupLine | null {
  const fields = fieldsOf(value);
  if (kind === 'article') return { kind, article: value };
  if (kind === 'settings') return { kind, settings: typeof value === 'string' ? value : '' };
  if (kind === 'end') return { kind, articles: Number(fields.articles) || 0 };
  if (kind !== 'lectern-backup') return null;
  const { version, writtenBy, createdAt, articles } = fields;
  const header = {
    version: Number(version) || 0,
    writtenBy: String(writtenBy ?? ''),
    createdAt: Number(createdAt) || 0,
    articles: Number(articles) || 0,
  };
  return { kind: 'header', header };
}

/** Reads a backup line by line. Lines of kinds that a later version added are passed over; damaged ones are named. */
export async function* readBackup(file: Blob): AsyncGenerator<BackupLine> {
  let number = 0;
  let hasEnd = false;
  for await (const text of linesOf(textOf(file))) {
    number++;
    if (text === '') continue;
    const parsed = text === null ? null : await parseLine(text);
    const line = parsed && toLine(parsed.kind, decode(parsed.data));
    if (!parsed) yield { kind: 'damaged', line: number };
    else if (line) yield line;
    hasEnd ||= line?.kind === 'end';
  }
  if (!hasEnd) yield { kind: 'damaged', line: number + 1 };
}

/** Header and settings of a backup; null if the file is none. */
export async function readBackupStart(
  file: Blob,
): Promise<{ header: BackupHeader; settings: string | null; isNewer: boolean } | null> {
  let header: BackupHeader | null = null;
  for await (const line of readBackup(file)) {
    if (line.kind === 'header') header = line.header;
    else if (header) {
      const settings = line.kind === 'settings' ? line.settings : null;
      return { header, settings, isNewer: header.version > BACKUP_VERSION };
    } else return null;
  }
  return header && { header, settings: null, isNewer: header.version > BACKUP_VERSION };
}
