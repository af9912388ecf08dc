import type { Library } from '../library';
import type { HealthReason, LibraryEvent } from '../types';

/** What a surface may ask of the worker, by the names the library has for it. */
export const METHODS = [
  'save',
  'saveLink',
  'saveMany',
  'fill',
  'find',
  'get',
  'list',
  'continueReading',
  'nextUnread',
  'change',
  'undo',
  'tags',
  'renameTag',
  'deleteTag',
  'questions',
  'merge',
  'keepApart',
  'reached',
  'opened',
  'keepAssets',
  'assets',
  'asset',
  'jobs',
  'retry',
  'takeJob',
  'noteJob',
  'endJob',
  'resumeJobs',
  'cancelJobs',
  'health',
  'check',
  'salvage',
  'file',
] as const satisfies readonly (keyof Library)[];

export type Method = (typeof METHODS)[number];

export type Reason = HealthReason | 'gone' | 'unfit';

export type Answer = { ok: true; value: unknown } | { ok: false; reason: Reason; message: string };

/** The channel that all extension pages and the worker of one origin share. */
export const CHANNEL = 'lectern-library';

/** The channel on which one page is answered, so that no other page is handed its answers. */
export const answerChannel = (page: string): string => `${CHANNEL}/${page}`;

/** The Web Lock that the worker holds for as long as it lives: nobody else touches the database meanwhile. */
export const OWNER_LOCK = 'lectern-library-owner';

/** What is said on `CHANNEL`. */
export type ChannelMessage =
  | { kind: 'request'; page: string; id: number; method: Method; args: readonly unknown[] }
  | { kind: 'event'; event: LibraryEvent }
  /** The worker has begun to listen; what was asked of an earlier one is to be asked again. */
  | { kind: 'started' };

/** Asked of the background by what cannot reach the worker itself; arguments and answer are written by `encode.ts`. */
export interface LibraryMessage {
  type: 'library';
  method: Method;
  args: string;
}

/** Asked of the background: see to it that the worker lives. Answered once it listens, or with why it cannot. */
export interface WakeMessage {
  type: 'library-wake';
}

/** Asked of the background, which alone can ask the browser: whether the reader lets us fetch from an address. */
export interface AllowedMessage {
  type: 'library-allowed';
  url: string;
}

/** Said by whoever holds the worker to the background, which may be asleep. */
export interface EventMessage {
  type: 'library-event';
  event: LibraryEvent;
}

/** Everything of the library's that goes by the browser's messages to the background. */
export type LibraryRequest = LibraryMessage | WakeMessage | AllowedMessage | EventMessage;

/** The runtime port on which content scripts hear of changes. */
export const EVENT_PORT = 'library-events';
