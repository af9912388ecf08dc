import { createDecipheriv, hkdfSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPack } from '../../../sync/remote/pack';
import { importLibraryKey } from '../../../sync/seal/library-key';

const DOCUMENT = fs.readFileSync(path.join(import.meta.dirname, '../../../docs/sync-format.md'), 'utf8');
const [hex = '', content = ''] = [...DOCUMENT.matchAll(/```\n([^`]+)\n```/g)].map(([, block]) => block);
const FILE = Buffer.from(hex.replace(/\s/g, ''), 'hex');
const KEY = new Uint8Array(32).fill(1);

test('the file in docs/sync-format.md opens, and has the content that stands there', async () => {
  const name = { stream: 'log' as const, device: 'device01', from: 1, to: 1 };
  const pack = await openPack(await importLibraryKey(KEY), name, new Uint8Array(FILE));
  const { version: _, ...described } = JSON.parse(content);
  expect(pack).toEqual({ stream: 'log', ...described });
});

test('a stranger who has only read the document opens it too', () => {
  const key = hkdfSync('sha256', KEY, FILE.subarray(4, 36), 'lectern-sync/1 file', 32);
  const cipher = createDecipheriv('aes-256-gcm', Buffer.from(key), Buffer.alloc(12));
  cipher.setAAD(Buffer.from('log/device01-1-1'));
  cipher.setAuthTag(FILE.subarray(-16));
  const packed = Buffer.concat([cipher.update(FILE.subarray(36, -16)), cipher.final()]);
  expect(gunzipSync(packed).toString()).toBe(content);
});
