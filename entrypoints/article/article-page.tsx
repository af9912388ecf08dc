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
import { scrollToPlace, turnToPlace } from '../../reader/navigation/reading-position';

/** Height of the toolbar, which must not cover a position that is scrolled to (px). */
const TOOLBAR_HEIGHT_PX = 56;

/** Actions that need the browser. */
export interface PageActions {
  articleUrl(id: ArticleId): string;
  openTab(url: string): void;
  openLibrary(): void;
  close(): void;
}

/** The page of one saved article. */
export interface ArticlePage {
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
  setShortcut(shortcut: string | null): void;
  /** Loads the article from the library and shows it. */
  load(): Promise<void>;
}

/** Creates the page that shows a saved article using only the library, without the network. It is empty until `load`. */
export function createArticlePage(
  id: ArticleId,
  library: Library,
  page: Document,
  actions: PageActions,
): ArticlePage {
  let saved: SavedArticle | null | undefined;
  let failed = false;
  let article: Article | null = null;
  let missing: readonly string[] = [];
  let pictures: PicturesState = 'offer';
  let next: ArticleRow | null = null;
  let shortcut: string | null = null;
  let reading = new AbortController();
  let objectUrls: string[] = [];

  const setArchived = async (on: boolean) => {
    await library.change({ ids: [id] }, { kind: 'archive', on });
    if (saved) saved = { ...saved, archived: on };
    draw();
  };

  const fetchText = (allowed: Promise<boolean>) => {
    const setPictures = (state: PicturesState) => {
      pictures = state;
      draw();
    };
    fetchMissing(library, id, allowed, setPictures, 'text').then(async () => {
      await load();
      if (missing.length === 0) return;
      // The text is readable while its pictures are still being fetched.
      setPictures('working');
      await waitForJobs(library, id);
      await load();
      setPictures('offer');
    });
  };

  const fetchPictures = () => {
    const before = missing.length;
    const setPictures = (state: PicturesState) => {
      pictures = state;
      draw();
    };
    fetchMissing(library, id, requestSitesAccess(missing), setPictures, 'pictures').then(async () => {
      if (pictures === 'refused') return;
      await load();
      if (missing.length < before && missing.length === 0) pictures = 'offer';
      draw();
    });
  };

  const renderNoText = () => {
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
    const missingContent = findMissingContent(saved);
    const working = pictures === 'working';
    return (
      <NoText
        title={saved.title}
        sentence={
          working
            ? 'keepingText'
            : pictures === 'refused'
              ? 'textRefused'
              : (missingContent?.sentence ?? 'textWanted')
        }
        action={
          working
            ? null
            : { label: missingContent?.action ?? 'getText', run: () => fetchText(requestSiteAccess(url)) }
        }
        onOriginal={() => actions.openTab(url)}
      />
    );
  };

  const renderArticle = (shown: Article, kept: SavedArticle) =>
    view.element(shown, {
      shortcut,
      saving: { saved: true, onSave: null, onOpenLibrary: actions.openLibrary },
      closeLabel: t('closeTab'),
      onClose: actions.close,
      before: (
        <MissingPictures
          missing={missing.length}
          state={pictures}
          locale={interfaceLocale()}
          onKeep={fetchPictures}
        />
      ),
      after: (
        <ArticleEnd
          archived={kept.archived}
          next={next}
          articleUrl={actions.articleUrl}
          onArchive={(on) => setArchived(on).catch(() => {})}
        />
      ),
    });

  const draw = () => {
    page.title = saved?.title ?? t('tabLibrary');
    view.applyAppearance(article);
    page.body.dataset.state = article ? 'article' : saved === undefined ? 'loading' : 'none';
    render(
      <Strings.Provider value={t}>
        {article && saved ? renderArticle(article, saved) : renderNoText()}
      </Strings.Provider>,
      page.body,
    );
    view.afterRender(article);
  };

  const view = createExtensionView(page, () => draw());

  /** Creates object URLs for the pictures, and revokes those of an earlier load. */
  const prepareArticle = async (kept: SavedArticle) => {
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

  const trackPlace = () => {
    reading.abort();
    reading = new AbortController();
    const content = page.querySelector('[data-part="content"]');
    if (!content || !saved) return;
    const pages = view.pages();
    if (saved.place && pages) turnToPlace(content, saved.place, pages);
    else if (saved.place) scrollToPlace(content, saved.place, TOOLBAR_HEIGHT_PX);
    const tracker = {
      pages: view.pages,
      saveProgress(reading: Parameters<Library['reached']>[1]) {
        if (saved) saved = { ...saved, place: reading.place };
        library.reached(id, reading).catch(() => {});
      },
      finished() {
        if (saved?.readAt === null) library.change({ ids: [id] }, { kind: 'read', on: true }).catch(() => {});
      },
    };
    trackReading(content, TOOLBAR_HEIGHT_PX, tracker, reading.signal);
  };

  /** Reads the article and its pictures from the library. */
  const readSaved = async () => {
    try {
      saved = await library.get(id);
      article = null;
      if (saved?.deletedAt) saved = null;
      if (saved?.textState === 'kept') await prepareArticle(saved);
      failed = false;
    } catch {
      failed = true;
    }
  };

  const load = async () => {
    await readSaved();
    draw();
    trackPlace();
    // A saved link's text is fetched when it is first opened, if that needs no permission.
    if (saved?.textState === 'wanted' && pictures === 'offer' && (await hasSitesAccess([saved.url])))
      fetchText(Promise.resolve(true));
    if (!saved || failed) return;
    await library.opened(id);
    next = await library.nextUnread(id);
    draw();
  };

  return {
    setPreferences: view.setPreferences,
    load,
    setShortcut(assigned) {
      shortcut = assigned;
      draw();
    },
  };
}
