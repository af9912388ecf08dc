import type { LogState } from '../../sync/local-log';
import type { ArticleId } from '../types';

/** The state of sharing a library with other devices. */
export interface SyncState extends LogState {
  /** Articles whose changes are to be recorded, and recorded changes that are not known to be sent. */
  unrecorded: number;
  unsent: number;
}

/** A picture of an article as devices tell each other of it. */
export interface SyncedPicture {
  /** Its URL in the article's content. */
  url: string;
  type: string;
  width: number;
  height: number;
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
}

/** An article and those of its pictures that are not here. */
export interface WantedPictures {
  article: ArticleId;
  pictures: readonly SyncedPicture[];
}
