import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A program that serves storage, which a test may end as a crash would. */
export interface ServerProcess {
  /** Kills it with all its children: it closes, flushes and says nothing. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
}

/** A running WebDAV server with an empty folder of its own on this machine's loopback. */
export interface WebdavServer extends ServerProcess {
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

/** Kills a process and its children. The parent is stopped first: Apache's would put others in the place of those that end. */
function killAll(pid: number): void {
  process.kill(pid, 'SIGSTOP');
  const isStopped = () => /\) [TZ] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  while (!isStopped());
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  for (const id of [pid, ...children.map(Number)]) process.kill(id, 'SIGKILL');
}

/** Starts a program that stays in the foreground, and waits until its port answers. */
export async function startServer(
  program: string,
  args: readonly string[],
  { port, root, served, prefix = '' }: { port: number; root: string; served: string; prefix?: string },
): Promise<WebdavServer> {
  let child: ChildProcess | null = null;
  const isRunning = () => child?.exitCode === null && child.signalCode === null;
  const stop = () => {
    if (child?.pid && isRunning()) killAll(child.pid);
  };
  process.once('exit', stop);
  const launch = async () => {
    let output = '';
    const started = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (data: Buffer) => {
        output = (output + data.toString()).slice(-4000);
      });
    await untilListening(port, started, () => output);
  };
  /** Ends it in a way, and waits until it has ended. */
  const end = async (how: () => void) => {
    if (!isRunning()) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    how();
    await ended;
  };
  await launch();
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    user: USER,
    password: PASSWORD,
    folder: served,
    kill: () => end(stop),
    restart: launch,
    async close() {
      process.off('exit', stop);
      const timer = setTimeout(stop, 3000);
      await end(() => child?.kill('SIGTERM'));
      clearTimeout(timer);
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
}
