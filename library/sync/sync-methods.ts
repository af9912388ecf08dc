import { STREAMS, type Stream } from '../../sync/remote/pack';
import { checkId, checkList, unfit } from '../check';
import type { StoreMethod } from '../connection/protocol';
import type { Library } from '../library';
import type { Database } from '../store/database';
import type { LibraryEvent } from '../types';
import { applyChanges, countDeletions } from './apply-changes';
import { readOwnChanges, readOwnStamps, readSyncState, recordSent } from './own-changes';
import { findUnsentPicture, findWantedPictures, recordPictureSent } from './pictures';
import { recordChanges } from './record-changes';
import { startRecording, stopRecording } from './recording';

type SyncMethod = Extract<
  StoreMethod,
  | 'startSync'
  | 'stopSync'
  | 'syncState'
  | 'recordSyncChanges'
  | 'syncChanges'
  | 'syncStamps'
  | 'syncSent'
  | 'applySyncChanges'
  | 'countSyncDeletions'
  | 'unsentPicture'
  | 'pictureSent'
  | 'wantedPictures'
>;

type SyncMethods = {
  [Name in SyncMethod]: (...args: Parameters<Library[Name]>) => Awaited<ReturnType<Library[Name]>>;
};

/** Articles that are told of one by one when they change. */
const MAX_TOLD = 100;
const DEVICE = /^[0-9a-z]{8,32}$/;

const checkStream = (value: unknown): Stream =>
  STREAMS.find((stream) => stream === value) ?? unfit('there is no such log');

const checkDevice = (value: unknown): string =>
  typeof value === 'string' && DEVICE.test(value) ? value : unfit('the device is none');

/** The methods of the store that share its changes with other devices. */
export const createSyncMethods = (database: Database, emit: (event: LibraryEvent) => void): SyncMethods => ({
  startSync: (device, options) =>
    startRecording(database, checkDevice(device), { keepsArticles: options?.keepsArticles === true }),
  stopSync: () => stopRecording(database),
  syncState: () => readSyncState(database),
  recordSyncChanges: (limit) => recordChanges(database, limit),
  syncChanges: (stream, from, bytes) => readOwnChanges(database, checkStream(stream), from, bytes),
  syncStamps: (stream, from, count) => readOwnStamps(database, checkStream(stream), from, count),
  syncSent: (stream, number) => recordSent(database, checkStream(stream), number),
  countSyncDeletions: (changes) => countDeletions(database, changes),
  unsentPicture: () => findUnsentPicture(database),
  pictureSent: (hash) => recordPictureSent(database, String(hash)),
  wantedPictures: (except, only) =>
    findWantedPictures(database, checkList(except), only === undefined ? only : checkId(only)),
  applySyncChanges(stream, device, changes, last) {
    const from = { stream: checkStream(stream), device: checkDevice(device), last };
    const ids = applyChanges(database, from, changes);
    if (ids.length) emit({ kind: 'changed', ids: ids.length <= MAX_TOLD ? ids : 'many' });
  },
});
