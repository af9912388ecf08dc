import fs from 'node:fs';
import type { Surface } from './driver';
import { until } from './until';

/** Chromium's names for keys, by their X names in the tests. */
const KEYS: Record<string, { key: string; code: string; number: number; text?: string }> = {
  Return: { key: 'Enter', code: 'Enter', number: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', number: 27 },
  Tab: { key: 'Tab', code: 'Tab', number: 9 },
  space: { key: ' ', code: 'Space', number: 32, text: ' ' },
  Down: { key: 'ArrowDown', code: 'ArrowDown', number: 40 },
  Up: { key: 'ArrowUp', code: 'ArrowUp', number: 38 },
  Left: { key: 'ArrowLeft', code: 'ArrowLeft', number: 37 },
  Right: { key: 'ArrowRight', code: 'ArrowRight', number: 39 },
  Home: { key: 'Home', code: 'Home', number: 36 },
  End: { key: 'End', code: 'End', number: 35 },
  Delete: { key: 'Delete', code: 'Delete', number: 46 },
  F10: { key: 'F10', code: 'F10', number: 121 },
  slash: { key: '/', code: 'Slash', number: 191, text: '/' },
  question: { key: '?', code: 'Slash', number: 191, text: '?' },
};
const MODIFIERS: Record<string, number> = { alt: 1, ctrl: 2, shift: 8 };

function keyOf(name: string) {
  const known = KEYS[name];
  if (known) return known;
  return {
    key: name,
    code: `Key${name.toUpperCase()}`,
    number: name.toUpperCase().charCodeAt(0),
    text: name,
  };
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

type Send = (method: string, parameters?: object) => Promise<Record<string, unknown>>;

/** Connects to a page by the DevTools protocol, because Playwright supports tabs but not side panels. */
async function connect(url: string): Promise<{ send: Send; close(): void }> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as Record<string, unknown>);
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

/** Waits for the open side panel in Chromium. Takes the debugging port and the panel's URL. */
export async function chromiumPanel(port: number, address: string): Promise<Surface> {
  const target = await until(
    async () => {
      const all = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
        url: string;
        webSocketDebuggerUrl: string;
      }[];
      return all.find(({ url }) => url.startsWith(address)) ?? null;
    },
    () => 'no side panel',
  );
  const { send, close } = await connect(target.webSocketDebuggerUrl);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as {
      result: { value: unknown };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const surface: Surface = {
    inPage: async (body, ...args) => (await evaluate(`(${body})(...${JSON.stringify(args)})`)) as never,
    async click(selector, held = []) {
      const place = await until(
        async () =>
          surface.inPage((wanted) => {
            const element = document.querySelector(wanted);
            if (!element) return null;
            element.scrollIntoView({ block: 'nearest' });
            const { left, top, width, height } = element.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          }, selector),
        () => `no ${selector} in the panel`,
      );
      const modifiers = held.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
      const event = { ...place, button: 'left', clickCount: 1, modifiers };
      await send('Input.dispatchMouseEvent', { ...event, type: 'mouseMoved', button: 'none' });
      await send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' });
      await send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' });
    },
    async press(combination) {
      const parts = combination.split('+');
      const { key, code, number, text } = keyOf(parts.pop() ?? '');
      const modifiers = parts.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
      const event = { key, code, windowsVirtualKeyCode: number, modifiers };
      const typed = text && !(modifiers & 3) ? { text } : {};
      await send('Input.dispatchKeyEvent', { ...event, ...typed, type: text ? 'keyDown' : 'rawKeyDown' });
      await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
    },
    async type(text) {
      for (const letter of text)
        await send('Input.dispatchKeyEvent', { type: 'char', text: letter, key: letter });
    },
    async screenshot(file) {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      fs.writeFileSync(file, Buffer.from(String(data), 'base64'));
    },
    async close() {
      await send('Page.close').catch(() => {});
      close();
    },
  };
  return surface;
}
