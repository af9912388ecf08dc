import fs from 'node:fs';
import path from 'node:path';
import { createNats } from '../../../sync/transports/nats';
import { nats } from '../../sync/nats';
import type { WebdavServer } from '../../sync/server';
import { SERVERS } from '../../sync/servers';

/** Storage that browsers share a library through, and what a test looks at and does behind their backs. */
export interface TestStorage extends WebdavServer {
  /** Everything that lies on the server's disk, names too, as text of one byte a letter. */
  readDisk(): string;
  /** Removes everything, as if the folder had been emptied. */
  empty(): Promise<void>;
  /** The names of the files that are left. */
  list(): Promise<string[]>;
}

export interface StorageKind {
  name: string;
  /** Whether it tells at once what other devices put there. */
  isLive: boolean;
  isInstalled(): boolean;
  start(): Promise<TestStorage>;
}

const FOLDERS = ['key', 'log', 'text', 'pictures', 'devices'];

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => fs.statSync(name).isFile());

const readAll = (folder: string): string =>
  filesIn(folder)
    .map((name) => name + fs.readFileSync(name, 'latin1'))
    .join('\n');

const [apache] = SERVERS;

const webdav: StorageKind = {
  name: 'WebDAV',
  isLive: false,
  isInstalled: () => apache?.isInstalled() === true,
  async start() {
    if (!apache) throw new Error('there is no server');
    const server = await apache.start();
    return {
      ...server,
      url: `${server.url}/Lectern`,
      readDisk: () => readAll(server.folder),
      async empty() {
        fs.rmSync(path.join(server.folder, 'Lectern'), { recursive: true });
      },
      list: async () => filesIn(server.folder),
    };
  },
};

const kind = nats(1);
const { signal } = new AbortController();

const jetStream: StorageKind = {
  name: kind.name,
  isLive: true,
  isInstalled: kind.isInstalled,
  async start() {
    const server = await kind.start();
    const transport = createNats(server);
    const list = async (folders: readonly string[]) => {
      const names = [];
      for (const folder of folders)
        for (const name of await transport.list(folder, signal)) names.push(`${folder}/${name}`);
      return names;
    };
    return {
      ...server,
      readDisk: () => readAll(path.join(server.folder, 'store0')),
      async empty() {
        for (const name of await list(FOLDERS)) await transport.remove(name, signal);
      },
      list: () => list(FOLDERS),
      async close() {
        await transport.close();
        await server.close();
      },
    };
  },
};

/** Every kind of storage. */
export const STORAGE: readonly StorageKind[] = [webdav, jetStream];
