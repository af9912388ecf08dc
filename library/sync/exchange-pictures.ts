import { getPicture, putPicture } from '../../sync/remote/pictures';
import type { SealedStorage } from '../../sync/remote/sealed-storage';
import type { Library } from '../library';
import type { ArticleId } from '../types';
import type { WantedPictures } from './types';

type PictureLibrary = Pick<Library, 'unsentPicture' | 'pictureSent' | 'wantedPictures' | 'keepAssets'>;

/** Pictures of an article that are got at the same time: most of the time of each is waiting. */
const FETCHED_AT_ONCE = 4;

/** Sends all pictures that only this device has. `onSent` is called after each. Rejects with `TransportError`. */
export async function sendPictures(
  library: PictureLibrary,
  storage: SealedStorage,
  onSent: () => void,
): Promise<void> {
  for (let picture = await library.unsentPicture(); picture; picture = await library.unsentPicture()) {
    storage.signal.throwIfAborted();
    await putPicture(storage, picture);
    await library.pictureSent(picture.hash);
    onSent();
  }
}

/** Gets the pictures of an article that are on the storage. Resolves to whether the library has all of them now. */
async function fetchOf(
  library: PictureLibrary,
  storage: SealedStorage,
  { article, pictures }: WantedPictures,
): Promise<boolean> {
  let areAllHere = true;
  for (let at = 0; at < pictures.length; at += FETCHED_AT_ONCE) {
    const fetched = await Promise.all(
      pictures.slice(at, at + FETCHED_AT_ONCE).map(async ({ hash, ...picture }) => {
        const bytes = await getPicture(storage, hash);
        return bytes && { ...picture, bytes };
      }),
    );
    for (const picture of fetched)
      try {
        if (picture) await library.keepAssets(article, [picture]);
        else areAllHere = false;
      } catch {
        // One that the library refuses is no picture, whichever device says so.
        areAllHere = false;
      }
  }
  return areAllHere;
}

/**
 * Gets the pictures of articles that are not archived, the latest first, but of those in `tried`; an article is one of them while its
 * pictures are got, and stays if some could not be. Rejects with `TransportError`.
 */
export async function fetchPictures(
  library: PictureLibrary,
  storage: SealedStorage,
  tried: Set<ArticleId>,
): Promise<void> {
  const fetched = new Set<ArticleId>();
  for (;;) {
    const wanted = await library.wantedPictures([...tried]);
    if (!wanted.length) return;
    for (const one of wanted) {
      storage.signal.throwIfAborted();
      const { article } = one;
      tried.add(article);
      // The library itself forgets an article that has all: thousands of names in each request would take longer than the pictures.
      // One that it names again would be fetched for ever.
      if ((await fetchOf(library, storage, one)) && !fetched.has(article)) tried.delete(article);
      fetched.add(article);
    }
  }
}

/** Gets the pictures of one article, because it is read. Rejects with `TransportError`. */
export async function fetchPicturesOf(
  library: PictureLibrary,
  storage: SealedStorage,
  article: ArticleId,
): Promise<void> {
  for (const wanted of await library.wantedPictures([], article)) await fetchOf(library, storage, wanted);
}
