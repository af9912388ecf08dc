import { looksLikeArticle } from '../../article/readerable';
import { sendMessage } from '../../platform/send-message';
import { isHomePage } from '../../preferences/automatic';
import { contentWorld } from '../over-page/content-world';
import { whenLoaded, whenSettled } from '../over-page/page-readiness';
import { createPageCover, type PageCoverControls } from './page-cover';

/** Metadata in the head of an article, which is available before the first paint. */
const ARTICLE_HINT =
  'meta[property="og:type"][content="article" i], meta[property^="article:"], script[type="application/ld+json"]';

function declaresArticle(page: Document): boolean {
  for (const hint of page.querySelectorAll(ARTICLE_HINT))
    if (
      hint.localName === 'meta' ||
      /"(?:News|Blog|Scholarly|Tech)?(?:Article|Posting)"/.test(hint.textContent ?? '')
    )
      return true;
  return false;
}

/** Covers a page as soon as its metadata declare an article. */
function coverArticles(page: Document, cover: PageCoverControls): void {
  const observer = new MutationObserver(() => {
    if (page.body || page.readyState !== 'loading') observer.disconnect();
    if (declaresArticle(page)) {
      observer.disconnect();
      cover.show();
    }
  });
  observer.observe(page, { childList: true, subtree: true });
}

/**
 * Opens the view automatically, before the page is painted. A page of a chosen site is covered until it is known whether
 * it is an article; any other page only if its metadata declare one.
 */
export async function openAutomatically(page: Document, chosen: 'site' | 'everywhere'): Promise<void> {
  const world = contentWorld();
  if (world.pageCover || world.reader || isHomePage(page.URL) || page.contentType !== 'text/html') return;
  const cover = createPageCover(page);
  world.pageCover = cover;
  try {
    if (chosen === 'site') cover.show();
    else coverArticles(page, cover);
    await whenLoaded(page);
    if (!looksLikeArticle(page)) {
      cover.remove();
      // A page that builds its article by script gets a second chance, uncovered.
      await whenSettled(page);
      if (!looksLikeArticle(page)) return;
    }
    if (world.reader) return;
    cover.requestReader();
    await sendMessage({ type: 'open-automatically' });
  } finally {
    cover.remove();
  }
}
