import { browser } from 'wxt/browser';
import { connectByBroadcast } from '../../library/connection/broadcast-connection';
import { openLibrary } from '../../library/connection/client';
import { decode, encode } from '../../library/connection/encode';
import { type Answer, EVENT_PORT, type LibraryMessage } from '../../library/connection/protocol';
import { LibraryError } from '../../library/library';
import type { LibraryEvent } from '../../library/types';
import { serveDevices } from '../../platform/devices/host';
import { serveMarkdown } from '../../platform/markdown-host';
import { isOwnPage } from '../../platform/message-sender';
import { runJobs } from '../../platform/run-jobs';
import { hasSitesAccess } from '../../platform/site-permissions';
import { startLibraryWorker } from '../../platform/start-library-worker';
import { interfaceLocale } from '../../platform/translate';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

let owner: Promise<unknown> | null = null;
const ports = new Set<Port>();
const listeners = new Set<(event: LibraryEvent) => void>();

/** Emits an event to listeners in the background, and to extension pages that can't reach the worker's channel. */
export function emitLibraryEvent(event: LibraryEvent): void {
  for (const port of ports) port.postMessage(event);
  for (const listener of listeners) listener(event);
}

/** Creates the offscreen document that hosts the worker, if there is none. */
async function createOffscreen(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length) return;
  await browser.offscreen.createDocument({
    url: `/offscreen.html?locale=${interfaceLocale()}`,
    reasons: ['WORKERS'],
    justification: 'Owns the worker that keeps the library of saved articles.',
  });
}

/** Starts the worker and its jobs in Firefox, whose background is a page. */
function startInBackground(): Worker {
  serveMarkdown();
  const handleEvent = runJobs(library, (url) => hasSitesAccess([url]));
  const shareEvent = serveDevices(library);
  return startLibraryWorker((event) => {
    handleEvent(event);
    shareEvent(event);
    emitLibraryEvent(event);
  }, interfaceLocale());
}

/** Makes sure that the worker is running: in Chrome in an offscreen document, in Firefox in the background page. */
export function ensureLibrary(): Promise<unknown> {
  // Started later, when `owner` is known: what starts calls the library, which asks for it again.
  if (import.meta.env.FIREFOX) owner ??= Promise.resolve().then(startInBackground);
  else
    owner ??= createOffscreen().finally(() => {
      owner = null;
    });
  return owner;
}

const connection = connectByBroadcast(async () => {
  await ensureLibrary();
});

/** The background's connection to the library. */
export const library = openLibrary(connection);

/** Subscribes to library events, including those received by message while the background has no worker of its own. */
export function onLibraryEvent(listener: (event: LibraryEvent) => void): void {
  listeners.add(listener);
}

/**
 * Calls a library method for an extension page that can't reach the worker. Arguments and result are encoded by `encode.ts`.
 * Never throws: errors are part of the result.
 */
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

/** Forwards library events to extension pages that connect for them. */
export function listenForLibraryEvents(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== EVENT_PORT || !port.sender || !isOwnPage(port.sender)) return port.disconnect();
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  });
}
