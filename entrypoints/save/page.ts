import { extract, type Mode } from '../../article/extract';
import { withoutPlaces } from '../../article/sanitize';
import { snapshot } from '../../article/snapshot/snapshot';
import type { Article, Outcome } from '../../article/types';
import type { Library } from '../../library/library';
import type { ArticleId } from '../../library/types';
import { failureOf } from '../background/said';
import { loaded } from '../reader/address';
import { ask, detectLanguage, openShadowRoot } from '../reader/environment';
import { loadLexicon } from '../reader/lexicon';
import { stretches } from '../reader/turns';
import { keptPictures } from './pictures';
import type { PageScript, SaveWhat, SaveWorld } from './world';

/** Reads a live page without showing anything: the same snapshot and the same extraction as the reader view's. */
async function readPage(page: Document, mode: Mode, selectionOnly = false): Promise<Outcome> {
  await loaded(page);
  const copy = snapshot(page, page.URL, { openShadowRoot, anySelection: selectionOnly });
  return extract(copy, { lexicon: await loadLexicon(page), mode, detectLanguage, pause: stretches() });
}

/** The article as it is kept: places are of this page and of today. */
const forKeeping = (article: Article): Article => ({ ...article, content: withoutPlaces(article.content) });

/**
 * Makes what the background calls in a page. Takes the live page, the world our scripts share, and the library.
 */
export function pageScript(page: Document, world: SaveWorld, library: Library): PageScript {
  /** What is to be saved: what the view shows, the selection, or what the page holds. */
  const wanted = async (what: SaveWhat): Promise<Article | null> => {
    const shown = what === 'page' ? world.lecternReader?.shown()?.article : null;
    if (shown) return shown;
    const outcome = await readPage(page, what === 'page' ? 'article' : 'auto', what === 'selection');
    return outcome.kind === 'article' ? outcome.article : null;
  };

  const keepPictures = async (id: ArticleId, article: Article) => {
    const documents = [page, world.lecternReader?.shown()?.view].filter((found) => found !== undefined);
    for await (const picture of keptPictures(article.content, documents))
      await library.keepAssets(id, [picture]);
  };

  const save = async (what: SaveWhat): Promise<boolean> => {
    const toasts = world.lecternToasts;
    if (toasts && !toasts.begin()) return true;
    try {
      const article = await wanted(what);
      const saved = article
        ? await library.save(forKeeping(article))
        : await library.saveLink({ url: page.URL, title: page.title || page.URL });
      toasts?.saved(saved, article ? what : 'link');
      world.lecternReader?.setSaved(true);
      ask({ type: 'check-saved' });
      // Pictures come after: the article is safe already, and they may take their time.
      if (article && saved.outcome !== 'kept-older')
        keepPictures(saved.row.id, article).catch((error) => console.warn('pictures', error));
      return true;
    } catch (error) {
      toasts?.failed(failureOf(error));
      return false;
    }
  };

  const read = async (): Promise<Outcome> => {
    const outcome = await readPage(page, 'article');
    return outcome.kind === 'article' ? { ...outcome, article: forKeeping(outcome.article) } : outcome;
  };

  return { read, save };
}
