/**
 * A backup is gzip of lines of JSON, so that any system opens it (`gunzip`, `jq`): what it is, the settings, an article a line with
 * its images in base64, and an end with their number. Each line has the SHA-256 of its `data`, and each article is a gzip member
 * of its own, so that damage costs only where it is. docs/backup.md describes it for others.
 */

/** The version this code writes; it reads all up to it. */
export const BACKUP_VERSION = 1;

export type LineKind = 'lectern-backup' | 'settings' | 'article' | 'end';

/** Data of a backup's first line. */
export interface BackupHeader {
  version: number;
  /** Version of the extension that wrote it. */
  writtenBy: string;
  /** Unix time in ms. */
  createdAt: number;
  /** Number of articles. */
  articles: number;
}

const LINE = /^\{"kind":"([a-z-]+)","sha256":"([0-9a-f]{64})","data":/;

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A line of a backup, with its line end. `data` is JSON. */
export const formatLine = async (kind: LineKind, data: string): Promise<string> =>
  `{"kind":"${kind}","sha256":"${await hashOf(data)}","data":${data}}\n`;

/** A line's kind and data, or null if it is damaged. */
export async function parseLine(line: string): Promise<{ kind: string; data: string } | null> {
  const found = LINE.exec(line);
  const end = line.trimEnd();
  if (!found || !end.endsWith('}')) return null;
  const [start, kind = '', hash] = found;
  const data = end.slice(start.length, -1);
  return (await hashOf(data)) === hash ? { kind, data } : null;
}

/** Whether text begins as a backup. */
export const startsAsBackup = (text: string): boolean => text.startsWith('{"kind":"lectern-backup"');
