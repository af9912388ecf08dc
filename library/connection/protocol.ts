import type { Library } from '../library';
import type { HealthReason, LibraryEvent } from '../types';

/** Who answers a method: the store, on an open database, or the worker, which also works without one. */
interface MethodInfo {
  by: 'store' | 'worker';
  writes: boolean;
}

const READ = { by: 'store', writes: false } as const;
const WRITE = { by: 'store', writes: true } as const;
const WORKER = { by: 'worker', writes: false } as const;

/**
 * Every method of the library but `subscribe`: the client is made from this table, the background lets through no other
 * name, and the worker learns from it who answers. A new method is a line of `library.ts`, one here, and its work in
 * `store/store.ts`; the compiler asks for all three.
 */
export const METHODS = {
  save: WRITE,
  saveLink: WRITE,
  saveMany: WRITE,
  startImport: WRITE,
  importPiece: WRITE,
  endImport: WRITE,
  imports: READ,
  undoImport: WRITE,
  fetchImported: WRITE,
  known: READ,
  highlights: READ,
  putHighlight: WRITE,
  deleteHighlight: WRITE,
  listHighlights: READ,
  dueHighlights: READ,
  answerReview: WRITE,
  restoreReview: WRITE,
  fill: WRITE,
  find: READ,
  get: READ,
  stored: READ,
  list: READ,
  ids: READ,
  continueReading: READ,
  nextUnread: READ,
  change: WRITE,
  undo: WRITE,
  tags: READ,
  renameTag: WRITE,
  deleteTag: WRITE,
  questions: READ,
  merge: WRITE,
  keepApart: WRITE,
  reached: WRITE,
  opened: WRITE,
  keepAssets: WRITE,
  assets: READ,
  asset: READ,
  jobs: READ,
  jobTotals: READ,
  retry: WRITE,
  takeJob: WRITE,
  noteJob: WRITE,
  endJob: WRITE,
  resumeJobs: WRITE,
  cancelJobs: WRITE,
  startSync: WRITE,
  stopSync: WRITE,
  syncState: READ,
  recordSyncChanges: WRITE,
  syncChanges: READ,
  syncStamps: READ,
  syncSent: WRITE,
  applySyncChanges: WRITE,
  countSyncDeletions: READ,
  unsentPicture: READ,
  pictureSent: WRITE,
  wantedPictures: WRITE,
  health: WORKER,
  check: WORKER,
  salvage: WORKER,
  file: WORKER,
} as const satisfies Record<Exclude<keyof Library, 'subscribe'>, MethodInfo>;

export type Method = keyof typeof METHODS;

/** The methods that the store implements. */
export type StoreMethod = {
  [Name in Method]: (typeof METHODS)[Name]['by'] extends 'store' ? Name : never;
}[Method];

/** All names of `METHODS`. */
export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];

/** The reason for a `LibraryError`. */
export type Reason = HealthReason | 'gone' | 'unfit';

/** The worker's answer to a request. */
export type Answer = { ok: true; value: unknown } | { ok: false; reason: Reason; message: string };

/** The channel shared by the worker and all extension pages of one origin. */
export const CHANNEL = 'lectern-library';

/** The channel that carries one page's answers, so that no other page receives them. */
export const answerChannel = (page: string): string => `${CHANNEL}/${page}`;

/** The Web Lock that the worker holds while it lives, so that nothing else touches the database. */
export const OWNER_LOCK = 'lectern-library-owner';

/** Messages on `CHANNEL`. */
export type ChannelMessage =
  | { kind: 'request'; page: string; id: number; method: Method; args: readonly unknown[] }
  | { kind: 'event'; event: LibraryEvent }
  /** A worker has started; requests sent to an earlier one have to be sent again. */
  | { kind: 'started' };

/** Sent to the background by code that can't reach the worker directly; `encode.ts` encodes arguments and answer. */
export interface LibraryMessage {
  type: 'library';
  method: Method;
  args: string;
}

/** Asks the background to start the worker if needed. Answered once it is listening, or with the reason it can't start. */
export interface WakeMessage {
  type: 'library-wake';
}

/** Asks the background, which alone can query permissions, whether the user allows fetching from a URL. */
export interface AllowedMessage {
  type: 'library-allowed';
  url: string;
}

/** Sent by the page that hosts the worker to the background, which may be asleep. */
export interface EventMessage {
  type: 'library-event';
  event: LibraryEvent;
}

/** Every library message sent to the background through the runtime. */
export type LibraryRequest = LibraryMessage | WakeMessage | AllowedMessage | EventMessage;

/** The runtime port on which content scripts receive change events. */
export const EVENT_PORT = 'library-events';
