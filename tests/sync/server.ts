import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A running WebDAV server with an empty folder of its own on this machine's loopback. */
export interface WebdavServer {
  url: string;
  user: string;
  password: string;
  /** The folder on disk that it serves. */
  folder: string;
  close(): Promise<void>;
}

/** One kind of server. */
export interface ServerKind {
  name: string;
  isInstalled(): boolean;
  start(): Promise<WebdavServer>;
}

export const USER = 'ada';
/** With what an address and a header cannot hold as it is. */
export const PASSWORD = 'Größe & 100 % "sea"';

/** A folder for a server, with its configuration beside what it serves; everybody may write in it, as servers give up root. */
export function createServerFolder(): { root: string; served: string } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-webdav-'));
  const served = path.join(root, 'served');
  fs.mkdirSync(served);
  for (const folder of [root, served]) fs.chmodSync(folder, 0o777);
  return { root, served };
}

/** Waits until a port answers. Throws with what the program said if it ends before, or does not in ten seconds. */
async function untilListening(port: number, child: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isOpen) return;
    if (child.exitCode !== null || Date.now() > end) throw new Error(`the server did not start: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts a program that stays in the foreground, and waits until its port answers. */
export async function startServer(
  program: string,
  args: readonly string[],
  { port, root, served, prefix = '' }: { port: number; root: string; served: string; prefix?: string },
): Promise<WebdavServer> {
  let output = '';
  const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output = (output + data.toString()).slice(-4000);
    });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  await untilListening(port, child, () => output);
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    user: USER,
    password: PASSWORD,
    folder: served,
    async close() {
      process.off('exit', stop);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(stop, 3000);
      if (child.exitCode === null) await ended;
      clearTimeout(timer);
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
}
