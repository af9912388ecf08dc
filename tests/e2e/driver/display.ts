import { execFileSync, spawn } from 'node:child_process';

/** An X display of its own for one browser: real windows, real keys, nobody else's focus. */
export interface Display {
  name: string;
  /** Sends a key to the front window: "alt+r", "Escape". */
  key(combination: string): Promise<void>;
  /** Sends keys to what has opened by itself and has the keyboard: a menu. */
  menuKeys(keys: readonly string[]): Promise<void>;
  close(): void;
}

/** Time a browser needs to hear that its window has the keyboard, in ms. */
const FOCUS_HEARD = 300;

/** Starts Xvfb on a free display. Throws where it is not installed. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
    if (pipe && 'on' in pipe) pipe.on('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const name = `:${number}`;
  const xdotool = (...args: string[]) =>
    execFileSync('xdotool', args, {
      env: { ...process.env, DISPLAY: name },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let focused = '';
  const stop = () => server.kill('SIGKILL');
  process.once('exit', stop);
  return {
    name,
    async key(combination) {
      // Without a window manager nobody gives the keyboard to a window: the newest real one takes it.
      const front = xdotool('search', '--onlyvisible', '--name', '.').trim().split('\n').at(-1);
      if (front && front !== focused) {
        xdotool('windowfocus', '--sync', front);
        focused = front;
        // The X server has moved the focus; the browser hears of it in its own time, and says so to nobody.
        await new Promise((resolve) => setTimeout(resolve, FOCUS_HEARD));
      }
      xdotool('key', '--clearmodifiers', combination);
    },
    async menuKeys(keys) {
      for (const key of keys) {
        await new Promise((resolve) => setTimeout(resolve, FOCUS_HEARD));
        xdotool('key', key);
      }
    },
    close() {
      process.off('exit', stop);
      stop();
    },
  };
}
