import { render } from 'preact';
import { restorePiece } from '../../article/corrections/removed-pieces';
import type { Mode } from '../../article/extract';
import type { Outcome } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import type { SafeHtml } from '../../markup/safe-html';
import { extensionIsAlive } from '../../platform/extension-alive';
import { openShadowRoot } from '../../platform/open-shadow-root';
import { loadPreferences, savePreferences, watchPreferences } from '../../platform/preferences-store';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale, translate } from '../../platform/translate';
import { readViewToken } from '../../platform/view-token';
import { nextPaint, wait } from '../../platform/yield-to-main';
import { findRule } from '../../preferences/automatic';
import { appearanceFor, correctionsFor, siteOf } from '../../preferences/look';
import type { Preferences } from '../../preferences/types';
import { createFeatures } from '../features/feature-manager';
import { createAppliedPreferences } from '../view/applied-preferences';
import type { ViewState } from '../view/props';
import { ReaderView } from '../view/ReaderView';
import { scrollPage, stickyHeight } from './block-pairs';
import { createFollower } from './follow-address';
import { type Frame, openFrame } from './frame';
import { createPaging, offerOf, type Paging } from './load-pages';
import { loadingState } from './loading-state';
import { createPageHost, type LoadFeature } from './page-host';
import { watchAddress, whenComplete, whenLoaded, whenSettled } from './page-readiness';
import type { ShownView } from './page-saving';
import { capturePageState } from './page-state';
import { syncPositions } from './position-sync';
import { failedReading, type PageReading, readPage } from './read-page';
import { saveShownArticle } from './save-shown-article';
import { trapFocus } from './trap-focus';

/** One opening of the view, from the press that opens it to whatever closes it. */
export interface Session {
  close(): void;
  /** What the view shows now, and where; null until there is a view. */
  shown(): ShownView | null;
  /** Whether the article is in the library. */
  setSaved(saved: boolean): void;
}

/** How long, in ms, the article waits for the reader's preferences: a storage that does not answer must not hide it. */
const PATIENCE = 250;

/** After this long, in ms, a reader is told that the page could not be read; should it be read later, it is shown then. */
const READING_TIMEOUT_MS = 8000;

/** So long, in ms, the rest of a page is waited for whose beginning is shown already. */
const LATE_PAGE_MS = 60_000;

/** Over this many elements extraction takes long enough that the title is to be seen before it begins. */
const LARGE_PAGE = 4000;

/** What a session is told by whoever opens it. */
export interface SessionOptions {
  loadFeature: LoadFeature;
  /** The view opens by itself: where there is no sure article it goes again, and it says how to stop it. */
  automatic: boolean;
  /** The session is over, however it ended. */
  ended(): void;
}

/** Opens the view over a page: frame first, then the article into it. Takes the live page. */
export function openSession(page: Document, { loadFeature, automatic, ended }: SessionOptions): Session {
  const ending = new AbortController();
  const { signal } = ending;
  const sticky = stickyHeight(page);
  const held = capturePageState(page);
  let shortcut: string | null = null;
  let state: ViewState = loadingState(page);
  let found: Outcome | null = null;
  let lastMode: Mode = 'auto';
  /** The live elements that the view's blocks came from. */
  let blocks: Element[] = [];
  let pictures: ReadonlySet<string> = new Set();
  let view: Document | null = null;
  let run = 0;
  let paging: Paging | null = null;
  let damaged = false;
  let saved = false;
  let ready = () => {};
  const viewIsReady = new Promise<void>((resolve) => {
    ready = resolve;
  });

  const close = () => {
    if (signal.aborted) return;
    ending.abort();
    const place = places.moved();
    features.end();
    if (view?.body) render(null, view.body);
    frame.remove();
    held.restore({ scroll: place === null });
    if (place) scrollPage(place, sticky);
    sendMessage({ type: 'reader-state', open: false });
    ended();
  };

  const pick = () => {
    close();
    sendMessage({ type: 'pick' });
  };

  const site = () => siteOf(page.URL);
  const wearing = createAppliedPreferences({
    site,
    letters: () => (state.kind === 'article' ? state.article.title + state.article.text : null),
    draw: () => draw(),
    changed: () => features.preferencesChanged(),
  });
  const { preferences } = wearing;

  const draw = () => {
    if (!view?.body || signal.aborted) return;
    const article = state.kind === 'article' ? state.article : null;
    const removed = JSON.stringify(found?.kind === 'article' ? found.removed : []);
    Object.assign(view.body.dataset, { state: state.kind, removed, words: String(article?.wordCount ?? 0) });
    view.title = article?.title ?? page.title;
    const worn = wearing.worn();
    applyPreferences(view.documentElement, worn, appearanceFor(worn, site()), article);
    render(
      <Strings.Provider value={translate}>
        <ReaderView
          state={state}
          preferences={preferences()}
          locale={interfaceLocale()}
          shortcut={shortcut}
          damaged={damaged}
          automatic={automatic ? findRule(page.URL, preferences().automatic) : null}
          on={features.on()}
          onCommand={features.run}
          onPreferences={prefer}
          saving={{ saved, onSave: save, onOpenLibrary: () => sendMessage({ type: 'open-library' }) }}
          loadedPictures={pictures}
          onClose={close}
          onShow={fill}
          onPick={pick}
          onLoadPages={() => paging?.load()}
          onCancelPages={() => paging?.cancel()}
          onChooseShortcut={() => sendMessage({ type: 'choose-shortcut' })}
          onSettings={() => sendMessage({ type: 'settings' })}
        />
      </Strings.Provider>,
      view.body,
    );
    try {
      features.show(view, article);
    } catch (error) {
      // Without its aids it is still the article.
      console.warn('Lectern: a feature of the view failed', error);
    }
  };

  const setSaved = (is: boolean) => {
    saved = is;
    draw();
  };

  const save = () => saveShownArticle(state.kind === 'article' ? state.article : null, setSaved);

  const prefer = (changed: Preferences) => {
    damaged = false;
    savePreferences(changed);
    wearing.wear(changed);
  };

  const features = createFeatures(
    createPageHost(
      loadFeature,
      { preferences, setPreferences: prefer, save, changed: () => draw() },
      {
        page,
        layer: () => frame.layer,
        view: () => view,
        outcome: () => found,
        places: () => blocks,
        mode: () => lastMode,
        preferences,
        show: (mode) => fill(mode),
        pick,
        restore: (piece) =>
          found?.kind === 'article' ? restorePiece(piece, found.article, page.baseURI) : ('' as SafeHtml),
        signal,
      },
    ),
  );

  const places = syncPositions(page, sticky, {
    view: () => view,
    places: () => blocks,
    mover: features.mover,
  });

  /** Takes an outcome for the view's state, and offers the article's other pages. */
  const show = (outcome: Outcome) => {
    paging?.cancel();
    paging = null;
    if (outcome.kind === 'none') {
      state = outcome;
      return;
    }
    const { article, notice, pages } = outcome;
    state = { kind: 'article', article, notice, more: pages && offerOf(pages) };
    if (!pages) return;
    const mine = run;
    const change = (changed: Partial<Extract<ViewState, { kind: 'article' }>>) => {
      if (mine !== run || state.kind !== 'article') return;
      state = { ...state, ...changed };
      places.through(draw);
      wearing.loadFonts();
    };
    paging = createPaging(article, pages, {
      changed: (more) => change({ more }),
      joined: (whole) => change({ article: whole, more: null }),
      signal,
    });
  };

  /** Shows what was read; null where another run or the end overtook this one. */
  const put = async (read: PageReading, mine: number): Promise<Outcome | null> => {
    if (mine !== run || signal.aborted) return null;
    const { outcome } = read;
    blocks = read.places;
    pictures = read.pictures;
    found = outcome;
    show(outcome);
    await Promise.race([wearing.loadFonts(), wait(PATIENCE)]);
    if (mine !== run || signal.aborted) return null;
    draw();
    places.open();
    return outcome;
  };

  /** Whether a reading found the very text that is shown already. */
  const isShown = ({ outcome }: PageReading): boolean =>
    state.kind === 'article' && outcome.kind === 'article' && outcome.article.text === state.article.text;

  /**
   * Reads the page and shows what was found, or that it could not be read: then whatever is found later is shown after all.
   * `quietly` leaves a view that shows the same text as it is. Null where another run or the end overtook this one.
   */
  const fill = async (mode: Mode, { quietly } = { quietly: false }): Promise<Outcome | null> => {
    const mine = ++run;
    const corrections = correctionsFor(preferences(), site());
    const reading = readPage(page, mode, { selected: held.selected, corrections });
    lastMode = mode;
    const read = await Promise.race([reading, wait(READING_TIMEOUT_MS)]);
    if (read && quietly && isShown(read)) return read.outcome;
    const failed = failedReading(page);
    if (!read) reading.then((late) => put(late, mine)).catch(() => {});
    // A view that cannot be drawn with what was found says so, and how to go on.
    return put(read ?? failed, mine).catch((error) => {
      console.warn('Lectern could not show this article', error);
      return put(failed, mine);
    });
  };

  const follow = createFollower({
    settled: () => whenSettled(page),
    read: (options) => fill('auto', options),
    showLoading() {
      run++;
      state = loadingState(page);
      draw();
    },
    close: () => close(),
    signal,
  });

  const frame: Frame = openFrame(page, {
    title: translate('readerView'),
    isAlive: extensionIsAlive,
    onReady(fresh) {
      view = fresh;
      wearing.begin(fresh);
      trapFocus(fresh, { close, run: features.run, jump: features.jump, keys: () => preferences().keys });
      draw();
      wearing.loadFonts();
      places.open();
      frame.focus();
      ready();
    },
    onCancel: close,
    onAttacked: async (mark) => {
      await sendMessage({ type: 'guard', mark });
      signal.addEventListener('abort', () => sendMessage({ type: 'guard', mark: null }));
    },
    onCovered: () => sendMessage({ type: 'covered' }),
    openShadowRoot: openShadowRoot,
    token: readViewToken(),
    onLost() {
      close();
      sendMessage({ type: 'lost' });
    },
  });

  const start = async () => {
    const stored = loadPreferences()
      .then((found) => {
        damaged = found.damaged.length > 0;
        wearing.wear(found.preferences);
        features.prepare();
      })
      .catch((error) => console.warn('Lectern could not use the preferences', error));
    await Promise.race([stored, wait(PATIENCE)]);
    await whenLoaded(page, READING_TIMEOUT_MS);
    if (page.getElementsByTagName('*').length > LARGE_PAGE) {
      await viewIsReady;
      await nextPaint(view);
    }
    if (signal.aborted) return;
    const whole = page.readyState === 'complete';
    const loading = page.readyState === 'loading';
    const outcome = await fill('auto');
    if (automatic && outcome && (outcome.kind === 'none' || outcome.notice === 'unsure')) return close();
    // A page that is still building its article, or waiting for the frame it is in, gets one more chance, without being asked.
    const mine = run;
    if (loading && outcome?.kind === 'article') {
      await whenLoaded(page, LATE_PAGE_MS);
      if (mine === run && !signal.aborted) await fill('auto', { quietly: true });
    }
    if (outcome?.kind !== 'none' || (outcome.reason !== 'scripts' && whole)) return;
    if (!whole) await whenComplete(page);
    if (outcome.reason === 'scripts') await whenSettled(page);
    if (mine === run && !signal.aborted) await fill('auto');
  };

  watchPreferences(wearing.wear, signal);
  const announce = () =>
    sendMessage<boolean>({ type: 'reader-state', open: true }).then((is) => setSaved(is ?? false));
  if (page.defaultView) {
    watchAddress(page.defaultView, follow, signal);
    // Back from the Back/Forward cache, the view is still there; the button has forgotten it.
    page.defaultView.addEventListener('pageshow', announce, { signal });
  }
  announce();
  sendMessage<string | null>({ type: 'shortcut' }).then((assigned) => {
    shortcut = assigned ?? null;
    draw();
  });
  start().catch((error) => {
    console.warn('Lectern could not open this page', error);
    put(failedReading(page), run).catch(() => {});
  });
  const shown = (): ShownView | null => {
    const frameDocument = view;
    if (!frameDocument || signal.aborted) return null;
    const article = state.kind === 'article' ? state.article : null;
    return { article, view: frameDocument, addStyles: (css) => adoptStyleSheet(frameDocument, css) };
  };
  return { close, shown, setSaved };
}
