import { execFileSync, spawn } from 'node:child_process';
import { until } from './until';

/** An X display for one browser: real windows, real keys, and the focus is its own. */
export interface Display {
  name: string;
  /** Sends a key to the front window: "alt+r", "Escape". */
  key(combination: string): Promise<void>;
  /** Opens a menu, waits for its window, and sends keys to it. */
  inMenu(open: () => Promise<void>, keys: readonly string[]): Promise<void>;
  /** Moves and clicks the mouse, by xdotool commands. */
  mouse(...commands: readonly (readonly string[])[]): void;
  close(): void;
}

/** Time for a browser to notice that its window has the focus (ms). */
const FOCUS_HEARD = 300;

/** Starts Xvfb on a free display. Throws if it isn't installed. */
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
  /** The visible windows whose name contains `part`. Tries again if a window closes during the search. */
  const visible = (part: string): string[] => {
    for (let tries = 0; ; tries++)
      try {
        return xdotool('search', '--onlyvisible', '--name', part).trim().split('\n');
      } catch (error) {
        if (tries === 5) throw error;
      }
  };
  /** Without a window manager windows don't get the focus, so give it to the newest real one. */
  const focusFront = async () => {
    const front = visible('.').at(-1);
    if (!front || front === focused) return;
    xdotool('windowfocus', '--sync', front);
    focused = front;
    // The X server has moved the focus, but the browser notices later, without an event.
    await new Promise((resolve) => setTimeout(resolve, FOCUS_HEARD));
  };
  return {
    name,
    async key(combination) {
      await focusFront();
      xdotool('key', '--clearmodifiers', combination);
    },
    async inMenu(open, keys) {
      const windows = () => visible('').length;
      // An answered prompt has taken the focus with it.
      await focusFront();
      // A mouse pointer over the menu would select an entry.
      xdotool('mousemove', '0', '0');
      const before = windows();
      await open();
      await until(
        async () => windows() > before,
        () => 'no menu has opened',
      );
      for (const key of keys) {
        await new Promise((resolve) => setTimeout(resolve, FOCUS_HEARD));
        xdotool('key', key);
      }
    },
    mouse(...commands) {
      for (const command of commands) xdotool(...command);
    },
    close() {
      process.off('exit', stop);
      stop();
    },
  };
}
