import { execFileSync, spawn } from 'node:child_process';
import { until } from './until';

/** An X display of its own for one browser: real windows, real keys, nobody else's focus. */
export interface Display {
  name: string;
  /** Sends a key to the front window: "alt+r", "Escape". */
  key(combination: string): Promise<void>;
  /** Opens a menu, waits for its window to be there, and sends keys to it: it has the keyboard. */
  inMenu(open: () => Promise<void>, keys: readonly string[]): Promise<void>;
  /** Moves and presses the one mouse: xdotool's own commands, one after the other. */
  mouse(...commands: readonly (readonly string[])[]): void;
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
  /** Windows to be seen whose name has `part` in it. One that goes while they are asked for ends the search: again, then. */
  const visible = (part: string): string[] => {
    for (let tries = 0; ; tries++)
      try {
        return xdotool('search', '--onlyvisible', '--name', part).trim().split('\n');
      } catch (error) {
        if (tries === 5) throw error;
      }
  };
  /** Without a window manager nobody gives the keyboard to a window: the newest real one takes it. */
  const focusFront = async () => {
    const front = visible('.').at(-1);
    if (!front || front === focused) return;
    xdotool('windowfocus', '--sync', front);
    focused = front;
    // The X server has moved the focus; the browser hears of it in its own time, and says so to nobody.
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
      // A question that was answered took the keyboard with it.
      await focusFront();
      // A mouse that happens to stand where the menu opens would choose in it.
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
