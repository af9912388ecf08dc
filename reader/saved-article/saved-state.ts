import type { Article } from '../../article/types';
import { createOfflineContent } from '../../library/assets/offline-content';
import type { Library } from '../../library/library';
import type { ArticleId, SavedArticle } from '../../library/types';
import { translate as t } from '../../platform/translate';

/** A saved article as it was last read from the library. */
export interface SavedState {
  /** Undefined before it was read, null if it isn't in the library any more. */
  saved(): SavedArticle | null | undefined;
  /** What the view shows: the article with its pictures as object URLs; null without a text. */
  article(): Article | null;
  /** The addresses of pictures that aren't stored. */
  missing(): readonly string[];
  failed(): boolean;
  /** Reads it again, with its text and pictures. */
  read(): Promise<void>;
  /** Reads its title, author, tags and reading state again, and leaves the text as it is shown. */
  refresh(): Promise<void>;
  set(change: Partial<SavedArticle>): void;
}

/** Creates the state of one saved article, still empty. */
export function createSavedState(id: ArticleId, library: Library): SavedState {
  let saved: SavedArticle | null | undefined;
  let article: Article | null = null;
  let missing: readonly string[] = [];
  let failed = false;
  let objectUrls: string[] = [];

  /** Creates object URLs for the pictures, and revokes those of an earlier reading. */
  const prepare = async (kept: SavedArticle) => {
    const assets = await library.assets(id);
    for (const address of objectUrls) URL.revokeObjectURL(address);
    objectUrls = [];
    const offline = createOfflineContent(kept.content, assets, {
      addressOf(asset) {
        const address = URL.createObjectURL(new Blob([new Uint8Array(asset.bytes)], { type: asset.type }));
        objectUrls.push(address);
        return address;
      },
      video: t('watchOriginal'),
      audio: t('hearOriginal'),
    });
    missing = offline.missing;
    article = { ...kept, content: offline.content };
  };

  return {
    saved: () => saved,
    article: () => article,
    missing: () => missing,
    failed: () => failed,
    async read() {
      try {
        saved = await library.get(id);
        article = null;
        if (saved?.deletedAt) saved = null;
        if (saved?.textState === 'kept') await prepare(saved);
        failed = false;
      } catch {
        failed = true;
      }
    },
    async refresh() {
      const now = saved && (await library.find(saved.url));
      if (!now || !saved || now.id !== id) return;
      saved = { ...saved, ...now };
      // The article is another object only if its header is another one: then its features start anew.
      if (article && (article.title !== now.title || article.byline !== now.byline))
        article = { ...article, title: now.title, byline: now.byline };
    },
    set(change) {
      if (saved) saved = { ...saved, ...change };
    },
  };
}
