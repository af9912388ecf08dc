import { restorePiece } from '../../article/corrections/removed-pieces';
import { joinPages } from '../../article/pagination/join';
import { prepareForStorage } from '../../library/assets/prepare-for-storage';
import type { Extraction } from './page-reading';
import { readFetchedPage, readPage } from './read-page';

/** The extraction, for the page's other scripts. */
export const EXTRACTION: Extraction = {
  readPage,
  readFetchedPage,
  joinPages,
  prepareForStorage,
  restorePiece,
};
