import { joinBytes } from '../../bytes';
import { createUnreadable, type UnreadableRow } from '../item';
import { parseJson } from './json';
import { decodeChunks, joinText } from './text';
import type { ZipEntry } from './zip';

/** Characters of one text in a zip: no article, and no list of an exporter that writes several, is longer. */
const MAX_TEXT_LENGTH = 100_000_000;

/** The whole text of a zip's entry, or the row for the report if it is too long. */
export async function readEntryText(entry: ZipEntry): Promise<string | UnreadableRow> {
  const text = await joinText(decodeChunks(entry.bytes()), MAX_TEXT_LENGTH);
  return text ?? createUnreadable('too-large', { entry: entry.name });
}

/** The JSON in a zip's entry; where it is damaged, `damage` names the entry, and `value` is what could be repaired. */
export async function readEntryJson(
  entry: ZipEntry,
): Promise<{ value: unknown; damage: UnreadableRow | null }> {
  const text = await readEntryText(entry);
  if (typeof text !== 'string') return { value: null, damage: text };
  const { value, damage } = parseJson(text);
  return { value, damage: damage && { ...damage, entry: entry.name } };
}

/** The bytes of a zip's entry as a whole, or null if there are more than `maxBytes`. */
export async function readEntryBytes(entry: ZipEntry, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of entry.bytes()) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}
