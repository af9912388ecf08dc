import { createFolderTransport } from './folder';
import { createNats } from './nats';
import type { LiveTransport, StorageAddress, Transport } from './transport';
import { createWebdav, type WebdavOptions } from './webdav';

/** What opening storage of any kind takes. */
type StorageOptions = StorageAddress & WebdavOptions;

/** Kinds of storage by the beginnings of their addresses; a new kind is a file and a line here. */
const TRANSPORTS: readonly {
  protocols: readonly string[];
  create(options: StorageOptions): Transport | LiveTransport;
}[] = [
  { protocols: ['https:', 'http:'], create: createWebdav },
  { protocols: ['wss:', 'ws:'], create: createNats },
  { protocols: ['folder:'], create: ({ directory }) => createFolderTransport(directory) },
];

/** Opens the storage at an address. Throws a `TypeError` for an address of no kind that is known. */
export function openTransport(options: StorageOptions): Transport | LiveTransport {
  const { protocol } = new URL(options.url);
  const found = TRANSPORTS.find(({ protocols }) => protocols.includes(protocol));
  if (!found) throw new TypeError(`${protocol} is no storage`);
  return found.create(options);
}

/** Whether storage tells at once what other devices put there. */
export const isLive = (transport: Transport | LiveTransport): transport is LiveTransport =>
  'watch' in transport;
