import { render } from 'preact';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { MissingPictures } from '../../components/library/MissingPictures';
import { Strings } from '../../components/strings';
import { fetchMissing, type PicturesState, waitForJobs } from '../../library/jobs/fetch-missing';
import type { Library } from '../../library/library';
import type { ArticleId, ArticleRow, SavedArticle, TagCount } from '../../library/types';
import { hasSitesAccess, requestSiteAccess, requestSitesAccess } from '../../platform/site-permissions';
import { interfaceLocale, translate as t } from '../../platform/translate';
import type { Read } from '../../preferences/preferences';
import { createExtensionView } from '../extension-page/extension-view';
import { createLibraryHighlights } from '../extension-page/library-highlights';
import { trackReading } from '../extension-page/track-reading';
import { scrollToPlace, turnToPlace } from '../navigation/reading-position';
import endStyles from '../styles/article-end.css?raw';
import { Dialogs, OwnNote, SavedEnd, TagLine, WithoutText } from './parts';
import { SavedButtons } from './SavedButtons';
import { createSavedActions, type OpenDialog } from './saved-actions';
import { createSavedState } from './saved-state';

/** Height of the toolbar, which must not cover a position that is scrolled to (px). */
const TOOLBAR_HEIGHT_PX = 56;

/** Actions that need the browser. */
export interface PageActions {
  articleUrl(id: ArticleId): string;
  openTab(url: string): void;
  openArticle(id: ArticleId): void;
  openLibrary(): void;
  close(): void;
  /** The ID of a highlight at which the article is to be opened. */
  highlight?: string;
}

/** The page of one saved article. */
export interface ArticlePage {
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
  setShortcut(shortcut: string | null): void;
  /** Loads the article from the library and shows it. */
  load(): Promise<void>;
  /** Stops everything it started. */
  end(): void;
}

/** Creates the page that shows a saved article using only the library, without the network. It is empty until `load`. */
export function createArticlePage(
  id: ArticleId,
  library: Library,
  page: Document,
  browserActions: PageActions,
): ArticlePage {
  const state = createSavedState(id, library);
  const { saved, article } = state;
  let pictures: PicturesState = 'offer';
  let next: ArticleRow | null = null;
  let tags: readonly TagCount[] = [];
  let shortcut: string | null = null;
  let reading = new AbortController();
  let dialog: OpenDialog = null;
  let wasArchived: boolean | null = null;
  let undoDelete: (() => void) | null = null;
  let lastTitle = '';

  const open = (wanted: OpenDialog) => {
    dialog = wanted;
    if (wanted === 'tags')
      library.tags().then((known) => {
        tags = known;
        draw();
      });
    draw();
  };
  const changed = async () => {
    if (undoDelete) {
      undoDelete = null;
      await load();
    } else await state.refresh();
    draw();
  };
  const actions = createSavedActions({
    id,
    library,
    saved,
    changed,
    deleted(undo) {
      undoDelete = undo;
      draw();
    },
    open,
    showMessage: (text, undo) => view.showMessage(text, undo),
    openTab: browserActions.openTab,
    openLibrary: browserActions.openLibrary,
  });

  const setPictures = (now: PicturesState) => {
    pictures = now;
    draw();
  };
  const fetchText = async (allowed: Promise<boolean>) => {
    await fetchMissing(library, id, allowed, setPictures, 'text');
    await load();
    if (state.missing().length === 0) return;
    // The text is readable while its pictures are still being fetched.
    setPictures('working');
    await waitForJobs(library, id);
    await load();
    setPictures('offer');
  };
  const fetchPictures = async () => {
    const before = state.missing().length;
    await fetchMissing(library, id, requestSitesAccess(state.missing()), setPictures, 'pictures');
    if (pictures === 'refused') return;
    await load();
    if (state.missing().length < before && state.missing().length === 0) pictures = 'offer';
    draw();
  };

  const renderArticle = (shown: NonNullable<ReturnType<typeof article>>, kept: SavedArticle) => (
    <>
      {view.element(shown, {
        shortcut,
        saving: {
          saved: true,
          buttons: (
            <SavedButtons
              favourite={kept.favourite}
              archived={kept.archived}
              keys={view.preferences().keys}
              actions={actions}
            />
          ),
          onSave: null,
          onOpenLibrary: actions.openLibrary,
        },
        closeLabel: t('closeTab'),
        onClose: browserActions.close,
        before: (
          <MissingPictures
            missing={state.missing().length}
            state={pictures}
            locale={interfaceLocale()}
            onKeep={fetchPictures}
          />
        ),
        belowHeader: (
          <>
            <TagLine tags={kept.tags} onEdit={actions.editTags} />
            <OwnNote note={kept.note} />
          </>
        ),
        after: (
          <SavedEnd
            saved={kept}
            justArchived={kept.archived && wasArchived === false}
            next={next}
            actions={actions}
            articleUrl={browserActions.articleUrl}
            onOpen={browserActions.openArticle}
          />
        ),
      })}
      <Dialogs
        open={dialog}
        saved={kept}
        known={tags}
        actions={actions}
        onTags={(change) => library.change({ ids: [id] }, change).then(changed)}
        onClose={() => open(null)}
      />
    </>
  );
  const renderWithoutText = () => {
    const now = saved();
    if (now === undefined && !state.failed()) return null;
    return (
      <WithoutText
        saved={now ?? null}
        failed={state.failed()}
        pictures={pictures}
        undoDelete={undoDelete}
        title={lastTitle}
        onRetry={load}
        onFetch={() => fetchText(requestSiteAccess(now?.url ?? ''))}
        onOriginal={actions.openOriginal}
        onLibrary={actions.openLibrary}
        onClose={browserActions.close}
      />
    );
  };

  const draw = () => {
    const kept = saved();
    const shown = undoDelete ? null : article();
    if (kept) lastTitle = kept.title;
    page.title = kept?.title ?? t('tabLibrary');
    view.applyAppearance(shown);
    page.body.dataset.state = shown ? 'article' : kept === undefined ? 'loading' : 'none';
    render(
      <Strings.Provider value={t}>
        {shown && kept ? renderArticle(shown, kept) : renderWithoutText()}
      </Strings.Provider>,
      page.body,
    );
    view.afterRender(shown);
  };

  const highlights = createLibraryHighlights(library, {
    isSaved: () => true,
    target: browserActions.highlight,
    find: async () => id,
    save: async () => id,
  });
  const view = createExtensionView(page, { redraw: () => draw(), actions, highlights });
  adoptStyleSheet(page, endStyles);

  const trackPlace = () => {
    reading.abort();
    reading = new AbortController();
    const content = page.querySelector('[data-part="content"]');
    const place = saved()?.place ?? null;
    if (!content || !saved()) return;
    const pages = view.pages();
    if (place && pages) turnToPlace(content, place, pages);
    else if (place) scrollToPlace(content, place, TOOLBAR_HEIGHT_PX);
    const tracker = {
      pages: view.pages,
      saveProgress(now: Parameters<Library['reached']>[1]) {
        state.set({ place: now.place });
        library.reached(id, now).catch(() => {});
      },
      finished() {
        if (saved()?.readAt === null) void actions.change({ kind: 'read', on: true }, 'markedRead');
      },
    };
    trackReading(content, TOOLBAR_HEIGHT_PX, place, tracker, reading.signal);
  };

  const load = async () => {
    await state.read();
    wasArchived ??= saved()?.archived ?? null;
    draw();
    trackPlace();
    const kept = saved();
    // A saved link's text is fetched when it is first opened, if that needs no permission.
    if (kept?.textState === 'wanted' && pictures === 'offer' && (await hasSitesAccess([kept.url])))
      void fetchText(Promise.resolve(true));
    if (!kept || state.failed()) return;
    await library.opened(id);
    next = await library.nextUnread(id);
    draw();
  };

  const unsubscribe = library.subscribe((event) => {
    const concerns = event.kind === 'changed' && (event.ids === 'many' || event.ids.includes(id));
    if (concerns && saved() && !undoDelete) state.refresh().then(draw, () => {});
  });

  return {
    setPreferences: view.setPreferences,
    load,
    end() {
      unsubscribe();
      reading.abort();
      view.end();
    },
    setShortcut(assigned) {
      shortcut = assigned;
      draw();
    },
  };
}
