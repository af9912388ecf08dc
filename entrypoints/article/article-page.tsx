import { render } from 'preact';
import type { Article } from '../../article/types';
import { ArticleEnd } from '../../components/library/ArticleEnd';
import { MissingPictures } from '../../components/library/MissingPictures';
import { findMissingContent } from '../../components/library/missing-content';
import { NoText } from '../../components/library/NoText';
import { Strings } from '../../components/strings';
import { createOfflineContent } from '../../library/assets/offline-content';
import { fetchMissing, type PicturesState, waitForJobs } from '../../library/jobs/fetch-missing';
import type { Library } from '../../library/library';
import type { ArticleId, ArticleRow, SavedArticle } from '../../library/types';
import { hasSitesAccess, requestSiteAccess, requestSitesAccess } from '../../platform/site-permissions';
import { interfaceLocale, translate as t } from '../../platform/translate';
import type { Read } from '../../preferences/preferences';
import { createExtensionView } from '../../reader/extension-page/extension-view';
import { trackReading } from '../../reader/extension-page/track-reading';
import { scrollToPlaceIn, turnToPlace } from '../../reader/navigation/reading-position';

/** Room the text keeps from the window's top when a place is scrolled to, in pixels: what the bar takes. */
const TOP = 56;

/** What the page asks of the browser round it. */
export interface PageActions {
  articleUrl(id: ArticleId): string;
  openTab(url: string): void;
  openLibrary(): void;
  close(): void;
}

export interface ArticlePage {
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
  setShortcut(shortcut: string | null): void;
  /** Shows the article anew, as the library has it now. */
  load(): Promise<void>;
}

/** One saved article, shown from the library alone. Takes its id, the library, the page, and the browser round it. */
export function createArticlePage(
  id: ArticleId,
  library: Library,
  page: Document,
  around: PageActions,
): ArticlePage {
  let saved: SavedArticle | null | undefined;
  let failed = false;
  let article: Article | null = null;
  let missing: readonly string[] = [];
  let pictures: PicturesState = 'offer';
  let next: ArticleRow | null = null;
  let shortcut: string | null = null;
  let reading = new AbortController();
  let addresses: string[] = [];

  const change = async (on: boolean) => {
    await library.change({ ids: [id] }, { kind: 'archive', on });
    if (saved) saved = { ...saved, archived: on };
    draw();
  };

  const getText = (allowed: Promise<boolean>) => {
    const tell = (state: PicturesState) => {
      pictures = state;
      draw();
    };
    fetchMissing(library, id, allowed, tell, 'text').then(async () => {
      await load();
      if (missing.length === 0) return;
      // The text can be read; its pictures come after it.
      tell('working');
      await waitForJobs(library, id);
      await load();
      tell('offer');
    });
  };

  const getPictures = () => {
    const before = missing.length;
    const tell = (state: PicturesState) => {
      pictures = state;
      draw();
    };
    fetchMissing(library, id, requestSitesAccess(missing), tell, 'pictures').then(async () => {
      if (pictures === 'refused') return;
      await load();
      if (missing.length < before && missing.length === 0) pictures = 'offer';
      draw();
    });
  };

  const withoutText = () => {
    if (failed)
      return (
        <NoText
          title={t('tabLibrary')}
          sentence="libraryFailed"
          action={{ label: 'tryAgain', run: load }}
          onOriginal={null}
        />
      );
    if (saved === undefined) return null;
    if (saved === null)
      return <NoText title={t('articleGone')} sentence="articleGoneWhy" action={null} onOriginal={null} />;
    const { url } = saved;
    const lack = findMissingContent(saved);
    const working = pictures === 'working';
    return (
      <NoText
        title={saved.title}
        sentence={
          working ? 'keepingText' : pictures === 'refused' ? 'textRefused' : (lack?.sentence ?? 'textWanted')
        }
        action={
          working ? null : { label: lack?.action ?? 'getText', run: () => getText(requestSiteAccess(url)) }
        }
        onOriginal={() => around.openTab(url)}
      />
    );
  };

  const withText = (shown: Article, kept: SavedArticle) =>
    view.node(shown, {
      shortcut,
      saving: { saved: true, onSave: null, onOpenLibrary: around.openLibrary },
      closeLabel: t('closeTab'),
      onClose: around.close,
      before: (
        <MissingPictures
          missing={missing.length}
          state={pictures}
          locale={interfaceLocale()}
          onKeep={getPictures}
        />
      ),
      after: (
        <ArticleEnd
          archived={kept.archived}
          next={next}
          addressOf={around.articleUrl}
          onArchive={(on) => change(on).catch(() => {})}
        />
      ),
    });

  const draw = () => {
    page.title = saved?.title ?? t('tabLibrary');
    view.dress(article);
    page.body.dataset.state = article ? 'article' : saved === undefined ? 'loading' : 'none';
    render(
      <Strings.Provider value={t}>
        {article && saved ? withText(article, saved) : withoutText()}
      </Strings.Provider>,
      page.body,
    );
    view.rendered(article);
  };

  const view = createExtensionView(page, () => draw());

  /** Makes the pictures' addresses, and gives back those of an earlier showing. */
  const dress = async (kept: SavedArticle) => {
    const assets = await library.assets(id);
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses = [];
    const offline = createOfflineContent(kept.content, assets, {
      addressOf(asset) {
        const address = URL.createObjectURL(new Blob([new Uint8Array(asset.bytes)], { type: asset.type }));
        addresses.push(address);
        return address;
      },
      video: t('watchOriginal'),
      audio: t('hearOriginal'),
    });
    missing = offline.missing;
    article = { ...kept, content: offline.content };
  };

  const follow = () => {
    reading.abort();
    reading = new AbortController();
    const content = page.querySelector('[data-part="content"]');
    if (!content || !saved) return;
    const pages = view.pages();
    if (saved.place && pages) turnToPlace(content, saved.place, pages);
    else if (saved.place) scrollToPlaceIn(content, saved.place, TOP);
    const keeper = {
      pages: view.pages,
      reached(reached: Parameters<Library['reached']>[1]) {
        if (saved) saved = { ...saved, place: reached.place };
        library.reached(id, reached).catch(() => {});
      },
      finished() {
        if (saved?.readAt === null) library.change({ ids: [id] }, { kind: 'read', on: true }).catch(() => {});
      },
    };
    trackReading(content, TOP, keeper, reading.signal);
  };

  /** Gets the article and its pictures. A library that does not answer is said to be just that. */
  const get = async () => {
    try {
      saved = await library.get(id);
      article = null;
      if (saved?.deletedAt) saved = null;
      if (saved?.textState === 'kept') await dress(saved);
      failed = false;
    } catch {
      failed = true;
    }
  };

  const load = async () => {
    await get();
    draw();
    follow();
    // A link gets its text when it is first opened, where that needs no question.
    if (saved?.textState === 'wanted' && pictures === 'offer' && (await hasSitesAccess([saved.url])))
      getText(Promise.resolve(true));
    if (!saved || failed) return;
    await library.opened(id);
    next = await library.nextUnread(id);
    draw();
  };

  return {
    setPreferences: view.wear,
    load,
    setShortcut(assigned) {
      shortcut = assigned;
      draw();
    },
  };
}
