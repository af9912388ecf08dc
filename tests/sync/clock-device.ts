// A device in a process of its own, whose clock `faketime` sets: does what lines of JSON say, and answers each with one.
import readline from 'node:readline';
import { importLibraryKey } from '../../sync/seal/library-key';
import { createWebdav } from '../../sync/transports/webdav';
import { article } from '../e2e/library/articles';
import { contentsOf, createSyncedDevice } from '../unit/library/sync/devices';
import { parseXml } from './parse-xml';

/** What it is asked to do. */
export type ClockDeed =
  | { do: 'now' }
  | { do: 'save'; url: string }
  | { do: 'rename'; url: string; title: string }
  | { do: 'tag'; url: string; tag: string }
  | { do: 'round' }
  | { do: 'contents' };

const [name = '', url = '', user = '', password = ''] = process.argv.slice(2);
const device = createSyncedDevice(name);
const transport = createWebdav({ url, user, password, parseXml });
const key = await importLibraryKey(new Uint8Array(32).fill(1));

async function perform(deed: ClockDeed): Promise<unknown> {
  const { store } = device;
  const ids = 'url' in deed ? [store.find(deed.url)?.id ?? ''] : [];
  if (deed.do === 'now') return Date.now();
  if (deed.do === 'save') return store.save(article({ url: deed.url })).row.id;
  if (deed.do === 'rename')
    return store.change({ ids }, { kind: 'details', details: { title: deed.title } }).count;
  if (deed.do === 'tag') return store.change({ ids }, { kind: 'add-tag', tag: deed.tag }).count;
  if (deed.do === 'round') return device.round(transport, key, { allowDeletions: true });
  return contentsOf(device);
}

for await (const line of readline.createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await perform(JSON.parse(line) as ClockDeed)));
