import type { Veil } from './automatic/veil';
import type { Reader } from './reader';

/** What the scripts of one page share, in the extension's own world, from one press to the next. */
export interface ReaderWorld {
  /** One reader a page. */
  lecternReader?: Reader;
  /** What covers a page that opens by itself until it is known what it is. */
  lecternVeil?: Veil;
}
