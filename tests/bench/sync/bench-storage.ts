import fs from 'node:fs';
import path from 'node:path';
import type { WebdavServer } from '../../sync/server';
import { SERVERS } from '../../sync/servers';
import { makeLibrary } from './make-library';

/** The folder of the library on the server. */
const FOLDER = 'Lectern';
const PASSPHRASE = 'correct horse battery';

/** A request as the server's log has it, with all bytes that came and went. */
export interface Served {
  method: string;
  path: string;
  bytes: number;
}

/** A library on a real server, and what the server was asked for. */
export interface BenchStorage {
  account: { url: string; user: string; password: string; passphrase: string };
  /** Addresses of all its files, in the order in which a round gets them. */
  files(): string[];
  /** All requests so far. */
  served(): Served[];
  close(): Promise<void>;
}

/** Everybody may write in it, as Apache gives up root. */
function open(folder: string): void {
  fs.chmodSync(folder, 0o777);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) open(path.join(folder, entry.name));
}

/** Copies a library that was made before onto the server, or makes one, and keeps it in `kept` if that names a folder. */
async function fillServer(server: WebdavServer, url: string, articles: number, kept: string): Promise<void> {
  const folder = path.join(server.folder, FOLDER);
  const copy = kept && path.join(kept, String(articles));
  if (copy && fs.existsSync(path.join(copy, 'key/library'))) {
    fs.cpSync(copy, folder, { recursive: true });
    open(folder);
    return;
  }
  await makeLibrary({ ...server, url }, PASSPHRASE, articles);
  if (copy) fs.cpSync(folder, copy, { recursive: true });
}

/** Starts Apache with a library of so many articles on it. */
export async function startBenchStorage(articles: number, kept: string): Promise<BenchStorage> {
  const server = await SERVERS[0]?.start();
  if (!server) throw new Error('there is no server');
  const url = `${server.url}/${FOLDER}`;
  await fillServer(server, url, articles, kept);
  const names = (folder: string) => fs.readdirSync(path.join(server.folder, FOLDER, folder)).sort();
  return {
    account: { url, user: server.user, password: server.password, passphrase: PASSPHRASE },
    files: () =>
      ['log', 'text', 'pictures'].flatMap((folder) =>
        names(folder).map((name) => `${url}/${folder}/${name}`),
      ),
    served: () =>
      fs
        .readFileSync(path.join(server.folder, '../access.log'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [method = '', where = '', received = '0', sent = '0'] = line.split(' ');
          return { method, path: where, bytes: Number(received) + Number(sent) };
        }),
    close: () => server.close(),
  };
}
