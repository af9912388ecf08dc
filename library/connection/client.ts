import { browser } from 'wxt/browser';
import type { Library } from '../library';
import { type Connection, connectByBroadcast } from './broadcast-connection';
import type { Method } from './protocol';
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
  const { subscribe } = connection;
  const call = <Name extends Method>(method: Name, ...args: Parameters<Library[Name]>) =>
    connection.call(method, args) as ReturnType<Library[Name]>;
  return {
    save: (...args) => call('save', ...args),
    saveLink: (...args) => call('saveLink', ...args),
    saveMany: (...args) => call('saveMany', ...args),
    fill: (...args) => call('fill', ...args),
    find: (...args) => call('find', ...args),
    get: (...args) => call('get', ...args),
    list: (...args) => call('list', ...args),
    continueReading: (...args) => call('continueReading', ...args),
    nextUnread: (...args) => call('nextUnread', ...args),
    change: (...args) => call('change', ...args),
    undo: (...args) => call('undo', ...args),
    tags: () => call('tags'),
    renameTag: (...args) => call('renameTag', ...args),
    deleteTag: (...args) => call('deleteTag', ...args),
    questions: () => call('questions'),
    merge: (...args) => call('merge', ...args),
    keepApart: (...args) => call('keepApart', ...args),
    reached: (...args) => call('reached', ...args),
    opened: (...args) => call('opened', ...args),
    keepAssets: (...args) => call('keepAssets', ...args),
    assets: (...args) => call('assets', ...args),
    asset: (...args) => call('asset', ...args),
    jobs: () => call('jobs'),
    retry: (...args) => call('retry', ...args),
    takeJob: (...args) => call('takeJob', ...args),
    noteJob: (...args) => call('noteJob', ...args),
    endJob: (...args) => call('endJob', ...args),
    resumeJobs: () => call('resumeJobs'),
    cancelJobs: () => call('cancelJobs'),
    health: () => call('health'),
    check: () => call('check'),
    salvage: () => call('salvage'),
    file: () => call('file'),
    subscribe,
  };
}
