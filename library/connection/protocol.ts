import type { Library } from '../library';
import type { HealthReason, LibraryEvent } from '../types';

/** The library methods that can be called on the worker. */
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
