import { LibraryError } from '../library/library';
import type { Saved } from '../library/types';
import type { MessageKey } from './message-key';

/** The reason why a save failed. */
export type SaveFailure = LibraryError['reason'];

/** The reason for an error thrown by a save. */
export function toSaveFailure(error: unknown): SaveFailure {
  return error instanceof LibraryError ? error.reason : 'unknown';
}

const FAILURES: Record<SaveFailure, MessageKey> = {
  'no-storage': 'notSavedNoStorage',
  private: 'notSavedPrivate',
  full: 'notSavedFull',
  damaged: 'notSavedDamaged',
  newer: 'notSavedNewer',
  gone: 'notSavedUnknown',
  unfit: 'notSavedUnfit',
  unknown: 'notSavedUnknown',
};

/** The key of the message for a failed save. */
export const failureMessage = (failure: SaveFailure): MessageKey => FAILURES[failure];

/** The key of the message for a successful save. */
export function savedMessage(
  { outcome }: Pick<Saved, 'outcome'>,
  as: 'page' | 'selection' | 'link',
): MessageKey {
  if (outcome === 'kept-older') return as === 'selection' ? 'savedSelectionOlder' : 'savedKeptOlder';
  if (outcome === 'updated') return 'savedUpdated';
  if (as === 'selection') return 'savedSelection';
  return as === 'link' ? 'savedLink' : 'saved';
}
