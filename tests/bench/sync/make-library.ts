import { createHash } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { createKeyBytes, importLibraryKey, type LibraryKey } from '../../../sync/seal/library-key';
import { wrapKey } from '../../../sync/seal/passphrase';
import type { StorageAddress, Transport } from '../../../sync/transports/transport';
import { createWebdav } from '../../../sync/transports/webdav';
import { createSyncedDevice } from '../../unit/library/sync/devices';
import { article } from '../library/generate';

/** Words of an article. */
export const WORDS = 500;
/** Devices that have sent a part of the library each: with the one that is measured they are five. */
const WRITERS = 4;
/** One in so many articles has a picture, of so many bytes that cannot be packed. */
const PICTURE_EVERY = 10;
const PICTURE_BYTES = 8000;
const TAG_EVERY = 3;
const TAGS = 40;
const SAVED_AT_ONCE = 250;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const { signal } = new AbortController();
const parseXml = (text: string) =>
  new DOMParser().parseFromString(text, 'application/xml') as unknown as Document;

/** A picture of its own for each number: it begins as a PNG does, which is all that the library looks at. */
function picture(number: number): Uint8Array {
  const bytes = new Uint8Array(PICTURE_BYTES);
  for (let at = 0; at < PICTURE_BYTES; at += 32)
    bytes.set(
      createHash('sha256')
        .update(`${number} ${at}`)
        .digest()
        .subarray(0, PICTURE_BYTES - at),
      at,
    );
  bytes.set(PNG);
  return bytes;
}

/** Storage as a device sees it that has not heard of the others yet: each sends its part and reads nobody's. */
const alone = (transport: Transport, device: string): Transport => ({
  ...transport,
  list: async (folder, given) =>
    (await transport.list(folder, given)).filter((name) => name.startsWith(device)),
});

/** Saves the articles from one number to before another on a device of their own, and sends all of it. */
async function sendPart(transport: Transport, key: LibraryKey, from: number, to: number): Promise<void> {
  const device = `writer${String(from).padStart(8, '0')}`;
  const { store, database, round } = createSyncedDevice();
  for (let at = from; at < to; at += SAVED_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(to, at + SAVED_AT_ONCE) - at }, (_, index) => at + index);
    store.saveMany(
      numbers.map((number) => ({
        article: article(number, WORDS),
        tags: number % TAG_EVERY === 0 ? [`topic ${number % TAGS}`] : [],
      })),
    );
  }
  const ids = database.all<{ id: string }>('SELECT id FROM article ORDER BY row');
  for (const [index, { id }] of ids.entries()) {
    if (index % PICTURE_EVERY) continue;
    const url = `https://pictures.example/${from + index}.png`;
    store.keepAssets(id, [{ url, type: 'image/png', width: 80, height: 60, bytes: picture(from + index) }]);
  }
  store.startSync(device);
  while (store.recordSyncChanges(SAVED_AT_ONCE));
  // Node has not seen meanwhile that the server closed the connection, and would use it again.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await round(alone(transport, device), key);
  database.close();
}

/** Makes a library of so many articles on a WebDAV server, as four devices have sent it that ship. */
export async function makeLibrary(
  address: StorageAddress,
  passphrase: string,
  articles: number,
): Promise<void> {
  const transport = createWebdav({ ...address, parseXml });
  const bytes = createKeyBytes();
  const wrapped = new TextEncoder().encode(JSON.stringify(await wrapKey(bytes, passphrase)));
  const key = await importLibraryKey(bytes);
  const part = Math.ceil(articles / WRITERS);
  for (let from = 0; from < articles; from += part)
    await sendPart(transport, key, from, Math.min(articles, from + part));
  // The key last: a library without one was not made to the end.
  await transport.put('key/library', wrapped, signal);
}
