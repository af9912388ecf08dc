import { restorePiece } from '../../article/corrections/removed-pieces';
import { prepareForStorage } from '../../library/assets/prepare-for-storage';
import type { Extraction } from './page-reading';
import { joinReadPages, readFetchedPage, readPage } from './read-page';

/** The extraction, for the page's other scripts. */
export const EXTRACTION: Extraction = {
  readPage,
  readFetchedPage,
  joinPages: joinReadPages,
  prepareForStorage,
  restorePiece,
};
