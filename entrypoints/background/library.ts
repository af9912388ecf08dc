import { browser } from 'wxt/browser';
import { connectByBroadcast } from '../../library/connection/broadcast-connection';
import { openLibrary } from '../../library/connection/client';
import { decode, encode } from '../../library/connection/encode';
import { type Answer, EVENT_PORT, type LibraryMessage } from '../../library/connection/protocol';
import { LibraryError } from '../../library/library';
import type { LibraryEvent } from '../../library/types';
import { isOwnPage } from '../../platform/message-sender';
import { runJobs } from '../../platform/run-jobs';
import { hasSitesAccess } from '../../platform/site-permissions';
import { startLibraryWorker } from '../../platform/start-library-worker';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

let owner: Promise<unknown> | null = null;
const ports = new Set<Port>();
const listeners = new Set<(event: LibraryEvent) => void>();

/** Tells pages of ours that cannot hear the worker itself, and whatever in the background wants to know. */
export function emitLibraryEvent(event: LibraryEvent): void {
  for (const port of ports) port.postMessage(event);
  for (const listener of listeners) listener(event);
}

/** Makes the page that has the worker, where there is none. Two calls at once make one. */
async function createOffscreen(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['WORKERS'],
    justification: 'Owns the worker that keeps the library of saved articles.',
  });
}

/** Firefox's background is a page: it has the worker, and what fetches for it. */
function startHere(): Worker {
  const hear = runJobs(library, (url) => hasSitesAccess([url]));
  return startLibraryWorker((event) => {
    hear(event);
    emitLibraryEvent(event);
  });
}

/** Sees to it that the worker lives: in Chrome in an offscreen document, in Firefox in the background page itself. */
export function ensureLibrary(): Promise<unknown> {
  if (import.meta.env.FIREFOX) owner ??= Promise.resolve(startHere());
  else
    owner ??= createOffscreen().finally(() => {
      owner = null;
    });
  return owner;
}

const connection = connectByBroadcast(async () => {
  await ensureLibrary();
});

/** The library, for the background. */
export const library = openLibrary(connection);

/** Hears of changes, in a background that may have been asleep before. */
export function onLibraryEvent(listener: (event: LibraryEvent) => void): void {
  listeners.add(listener);
}

/** Does a library method for a page of ours that cannot reach the worker; arguments and answer are written by `encode.ts`. */
export async function answerLibrary({ method, args }: LibraryMessage): Promise<string> {
  let result: Answer;
  try {
    result = { ok: true, value: await connection.call(method, decode(args) as unknown[]) };
  } catch (error) {
    result =
      error instanceof LibraryError
        ? { ok: false, reason: error.reason, message: error.message }
        : { ok: false, reason: 'unknown', message: String(error) };
  }
  return encode(result);
}

/** Tells pages of ours of the library's changes, as long as they listen. */
export function listenForLibraryEvents(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== EVENT_PORT || !port.sender || !isOwnPage(port.sender)) return port.disconnect();
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  });
}
