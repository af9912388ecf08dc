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

/** Gets the pictures of an article that are on the storage. */
async function fetchOf(
  library: PictureLibrary,
  exchange: PictureExchange,
  { article, pictures }: WantedPictures,
): Promise<void> {
  for (const { hash, ...picture } of pictures) {
    const bytes = await getPicture(exchange, hash);
    // One that the library refuses is no picture, whichever device says so.
    if (bytes) await library.keepAssets(article, [{ ...picture, bytes }]).catch(() => {});
  }
}

/**
 * Gets the pictures of articles that are not archived, the latest first, but of those in `tried`; adds each to them. Rejects with
 * `TransportError`.
 */
export async function fetchPictures(
  library: PictureLibrary,
  exchange: PictureExchange,
  tried: Set<ArticleId>,
): Promise<void> {
  for (;;) {
    exchange.signal.throwIfAborted();
    const wanted = await library.wantedPictures([...tried]);
    if (!wanted) return;
    await fetchOf(library, exchange, wanted);
    tried.add(wanted.article);
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
