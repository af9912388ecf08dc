import { getPicture, type PictureExchange, putPicture } from '../../sync/remote/pictures';
import type { Library } from '../library';
import type { ArticleId } from '../types';
import type { WantedPictures } from './types';

type PictureLibrary = Pick<Library, 'unsentPicture' | 'pictureSent' | 'wantedPictures' | 'keepAssets'>;

/** Sends all pictures that only this device has. `onSent` is called after each. Rejects with `TransportError`. */
export async function sendPictures(
  library: PictureLibrary,
  exchange: PictureExchange,
  onSent: () => void,
): Promise<void> {
  for (let picture = await library.unsentPicture(); picture; picture = await library.unsentPicture()) {
    exchange.signal.throwIfAborted();
    await putPicture(exchange, picture);
    await library.pictureSent(picture.hash);
    onSent();
  }
}

/** Gets the pictures of an article that are on the storage. Resolves to whether the library has all of them now. */
async function fetchOf(
  library: PictureLibrary,
  exchange: PictureExchange,
  { article, pictures }: WantedPictures,
): Promise<boolean> {
  let areAllHere = true;
  for (const { hash, ...picture } of pictures) {
    const bytes = await getPicture(exchange, hash);
    try {
      if (bytes) await library.keepAssets(article, [{ ...picture, bytes }]);
      else areAllHere = false;
    } catch {
      // One that the library refuses is no picture, whichever device says so.
      areAllHere = false;
    }
  }
  return areAllHere;
}

/**
 * Gets the pictures of articles that are not archived, the latest first, but of those in `tried`; adds each to them of which some
 * could not be got. Rejects with `TransportError`.
 */
export async function fetchPictures(
  library: PictureLibrary,
  exchange: PictureExchange,
  tried: Set<ArticleId>,
): Promise<void> {
  let last: ArticleId | null = null;
  for (;;) {
    exchange.signal.throwIfAborted();
    const wanted = await library.wantedPictures([...tried]);
    if (!wanted) return;
    const areAllHere = await fetchOf(library, exchange, wanted);
    // The library itself forgets an article that has all. Thousands of names in each request would take longer than the pictures.
    if (!areAllHere || wanted.article === last) tried.add(wanted.article);
    last = wanted.article;
  }
}

/** Gets the pictures of one article, because it is read. Rejects with `TransportError`. */
export async function fetchPicturesOf(
  library: PictureLibrary,
  exchange: PictureExchange,
  article: ArticleId,
): Promise<void> {
  const wanted = await library.wantedPictures([], article);
  if (wanted) await fetchOf(library, exchange, wanted);
}
