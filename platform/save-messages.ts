import { LibraryError } from '../library/library';
import type { Saved } from '../library/types';
import type { MessageKey } from './message-key';

/** Why nothing was saved. */
export type SaveFailure = LibraryError['reason'];

/** The reason of whatever a save was rejected with. */
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

/** The sentence for a save that failed. */
export const failureMessage = (failure: SaveFailure): MessageKey => FAILURES[failure];

/** The sentence for what became of a save. */
export function savedMessage(
  { outcome }: Pick<Saved, 'outcome'>,
  as: 'page' | 'selection' | 'link',
): MessageKey {
  if (outcome === 'kept-older') return as === 'selection' ? 'savedSelectionOlder' : 'savedKeptOlder';
  if (outcome === 'updated') return 'savedUpdated';
  if (as === 'selection') return 'savedSelection';
  return as === 'link' ? 'savedLink' : 'saved';
}
