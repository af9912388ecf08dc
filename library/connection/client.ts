import { browser } from 'wxt/browser';
import type { Library } from '../library';
import { type Connection, connectByBroadcast } from './broadcast-connection';
import { METHOD_NAMES } from './protocol';
import { connectByRuntime } from './runtime-connection';

/** Whether this code runs in an extension page or worker, which shares an origin with the library's worker. */
const isExtensionPage = (): boolean => {
  const own = browser.runtime.getURL('/');
  return location.href.startsWith(own) && !browser.extension?.inIncognitoContext;
};

/**
 * Opens the library with the connection that suits the caller: extension pages and the background talk to the worker
 * directly over a `BroadcastChannel`; content scripts, and pages in a private Firefox window, go through runtime messages to
 * the background.
 */
export function openLibrary(
  connection: Connection = isExtensionPage() ? connectByBroadcast() : connectByRuntime(),
): Library {
  const methods = METHOD_NAMES.map((name) => [name, (...args: unknown[]) => connection.call(name, args)]);
  // The table has every method (`protocol.ts`), and the store types what each takes and returns.
  return { ...Object.fromEntries(methods), subscribe: connection.subscribe } as Library;
}
