import type { Importer } from '../importer';
import { createUnreadable, type ImportedRow } from '../item';
import { decodeLz4Block } from '../read/lz4';
import { decodeText } from '../read/text';
import { FIREFOX_FIELDS, isFirefoxBackup, MAX_BACKUP_LENGTH, readFirefoxBackup } from './firefox-json';

/** `mozLz40` and a NUL. */
const MAGIC = [0x6d, 0x6f, 0x7a, 0x4c, 0x7a, 0x34, 0x30, 0];
/** The magic number, and the length of the text in four bytes, which is not believed. */
const HEADER_LENGTH = MAGIC.length + 4;
/** The beginning of a backup says what it is; Firefox compresses its open tabs and search engines the same way. */
const SAMPLE_LENGTH = 64 * 1024;

const hasMagic = (start: Uint8Array): boolean => MAGIC.every((byte, at) => start[at] === byte);

function isBackup(start: Uint8Array): boolean {
  if (!hasMagic(start)) return false;
  const { bytes } = decodeLz4Block(start.subarray(HEADER_LENGTH), SAMPLE_LENGTH);
  return isFirefoxBackup(decodeText(bytes));
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  if (file.size > MAX_BACKUP_LENGTH) {
    yield createUnreadable('too-large');
    return;
  }
  const block = new Uint8Array(await file.slice(HEADER_LENGTH).arrayBuffer());
  const { bytes, failure } = decodeLz4Block(block, MAX_BACKUP_LENGTH);
  let hasSaid = false;
  for (const row of readFirefoxBackup(decodeText(bytes))) {
    if (row.kind === 'unreadable' && row.reason === 'damaged') hasSaid = true;
    yield row;
  }
  // Text that was cut off is damaged JSON, and was reported; lines mean nothing here.
  if (failure !== null && !hasSaid) yield createUnreadable(failure);
}

/**
 * What Firefox keeps in `bookmarkbackups` of a profile: the backup as one LZ4 block. (avih/dejsonlz4; mozilla/gecko-dev,
 * `toolkit/components/lz4`.)
 */
export const firefoxJsonlz4: Importer = {
  id: 'firefox-jsonlz4',
  name: 'Firefox',
  fields: FIREFOX_FIELDS,
  accepts: (sample) => sample.kind === 'binary' && isBackup(sample.start),
  read,
};
