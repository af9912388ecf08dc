import { looksLikeArticle } from '../../article/readerable';
import { sendMessage } from '../../platform/send-message';
import { isHomePage } from '../../preferences/automatic';
import { contentWorld } from '../over-page/content-world';
import { whenLoaded, whenSettled } from '../over-page/page-readiness';
import { createPageCover, type PageCoverControls } from './page-cover';

/** What a page says in its head when it is an article: read before anything is painted. */
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

/** Covers a page as soon as its head says that it is an article. */
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
 * Opens the view over a page by itself, before its clutter is painted. Takes how the page was chosen: a page of a chosen
 * site is covered at once until it is known whether it is an article; elsewhere only where its head says so.
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
      // A page that builds its article itself gets one more chance, in sight.
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
