import { render } from 'preact';
import { extract, type Mode } from '../../article/extract';
import { snapshot } from '../../article/snapshot/snapshot';
import type { Outcome } from '../../article/types';
import type { ViewState } from '../../components/reader/props';
import { ReaderView } from '../../components/reader/ReaderView';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { DEFAULTS } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import type { Shown } from '../save.content/world';
import { loaded, settled, watchAddress } from './address';
import { dressView } from './dress-view';
import * as environment from './environment';
import { type Frame, openFrame } from './frame';
import { loadLexicon } from './lexicon';
import { loadingState } from './loading-state';
import { holdPage } from './page-state';
import { createPaging, offerOf, type Paging } from './paging';
import { currentPlace, scrollToPlace, stickyHeight, twins } from './place';
import { listenForSaveKey, saveShown } from './save-shown';
import { painted, stretches, wait } from './turns';

/** One opening of the view, from the press that opens it to whatever closes it. */
export interface Session {
  close(): void;
  /** What the view shows now, and where; null until there is a view. */
  shown(): Shown | null;
  /** Whether the article is in the library. */
  setSaved(saved: boolean): void;
}

/** How long, in ms, the article waits for the reader's preferences: a storage that does not answer must not hide it. */
const PATIENCE = 250;

/** Room the view's text keeps from the window's top when a place is scrolled to, in pixels. */
const VIEW_TOP = 24;
/** A smaller scroll in the view, in pixels, is no reading on. */
const UNMOVED = 8;
/** Over this many elements extraction takes long enough that the title is to be seen before it begins. */
const LARGE_PAGE = 4000;

/**
 * Opens the view over a page: frame first, then the article into it. Takes the live page and what to call when the session
 * is over, however it ended.
 */
export function openSession(page: Document, ended: () => void): Session {
  const ending = new AbortController();
  const { signal } = ending;
  const sticky = stickyHeight(page);
  const held = holdPage(page);
  let preferences: Preferences = DEFAULTS;
  let shortcut: string | null = null;
  let state: ViewState = loadingState(page);
  let removed = '[]';
  let places: Element[] = [];
  let view: Document | null = null;
  let openedAt: number | null = null;
  let run = 0;
  let paging: Paging | null = null;
  let saved = false;
  let ready = () => {};
  const viewIsReady = new Promise<void>((resolve) => {
    ready = resolve;
  });

  const close = () => {
    if (signal.aborted) return;
    ending.abort();
    const place = movedPlace();
    if (view?.body) render(null, view.body);
    frame.remove();
    held.restore({ scroll: place === null });
    if (place) scrollToPlace(place, 'page', sticky);
    environment.ask({ type: 'reader-state', open: false });
    ended();
  };

  /** Where the reader got to in the view, or null where they did not move in it. */
  const movedPlace = () => {
    const window = view?.defaultView;
    if (!view || !window || openedAt === null || Math.abs(window.scrollY - openedAt) < UNMOVED) return null;
    return currentPlace(twins(view, places), 'view', VIEW_TOP);
  };

  const draw = () => {
    if (!view?.body || signal.aborted) return;
    const article = state.kind === 'article' ? state.article : null;
    Object.assign(view.body.dataset, { state: state.kind, removed, words: String(article?.wordCount ?? 0) });
    view.title = article?.title ?? page.title;
    applyPreferences(view.documentElement, preferences, article);
    render(
      <Strings.Provider value={environment.translate}>
        <ReaderView
          state={state}
          preferences={preferences}
          locale={environment.interfaceLocale()}
          shortcut={shortcut}
          onPreferences={prefer}
          saving={{ saved, onSave: save, onOpenLibrary: () => environment.ask({ type: 'open-library' }) }}
          onClose={close}
          onShow={fill}
          onLoadPages={() => paging?.load()}
          onCancelPages={() => paging?.cancel()}
          onChooseShortcut={() => environment.ask({ type: 'choose-shortcut' })}
        />
      </Strings.Provider>,
      view.body,
    );
  };

  const setSaved = (is: boolean) => {
    saved = is;
    draw();
  };

  const save = () => saveShown(state.kind === 'article' ? state.article : null, setSaved);

  const prefer = (changed: Preferences) => {
    preferences = changed;
    draw();
    environment.savePreferences(changed);
  };

  /** Opens the view at the place where the reader was on the page. */
  const keepPlace = () => {
    const window = view?.defaultView;
    if (!view || !window || state.kind !== 'article') return;
    const place = page.defaultView?.scrollY ? currentPlace(twins(view, places), 'page', sticky) : null;
    window.scrollTo({ top: 0, behavior: 'instant' });
    if (place) scrollToPlace(place, 'view', VIEW_TOP);
    openedAt = window.scrollY;
  };

  /** Puts other text into the view and leaves the reader where they are in it. */
  const redraw = () => {
    const before = view && currentPlace(twins(view, places), 'view', VIEW_TOP);
    draw();
    const twin = view && twins(view, places).find(({ page: block }) => block === before?.twin.page);
    if (before && twin) scrollToPlace({ twin, past: before.past }, 'view', VIEW_TOP);
  };

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
      redraw();
    };
    paging = createPaging(article, pages, {
      changed: (more) => change({ more }),
      joined: (whole) => change({ article: whole, more: null }),
      signal,
    });
  };

  /** Reads the page and shows what was found; null where another run or the end overtook this one. */
  const fill = async (mode: Mode): Promise<Outcome | null> => {
    const mine = ++run;
    const { openShadowRoot } = environment;
    const copy = snapshot(page, page.URL, { openShadowRoot, selected: held.selected });
    const failed: Outcome = {
      kind: 'none',
      reason: 'unreadable',
      title: page.title,
      direction: state.kind === 'article' ? 'ltr' : state.direction,
    };
    const { detectLanguage } = environment;
    const lexicon = await loadLexicon(page);
    const options = { lexicon, mode, detectLanguage, pause: stretches() };
    const outcome = await extract(copy, options).catch(() => failed);
    if (mine !== run || signal.aborted) return null;
    places = copy.places;
    show(outcome);
    removed = JSON.stringify(outcome.kind === 'article' ? outcome.removed : []);
    draw();
    keepPlace();
    return outcome;
  };

  /** The page gave itself another address: its new article, or the page where it has none; never the old one. */
  const follow = async () => {
    const mine = ++run;
    state = loadingState(page);
    draw();
    await settled(page);
    if (mine !== run || signal.aborted) return;
    const outcome = await fill('auto');
    if (outcome?.kind === 'none') close();
  };

  const frame: Frame = openFrame(page, {
    title: environment.translate('readerView'),
    isAlive: environment.extensionIsAlive,
    onReady(fresh) {
      view = fresh;
      dressView(fresh, close);
      listenForSaveKey(fresh, save);
      draw();
      keepPlace();
      frame.focus();
      ready();
    },
    onCancel: close,
    onAttacked: async () => {
      await environment.ask({ type: 'guard', on: true });
      signal.addEventListener('abort', () => environment.ask({ type: 'guard', on: false }));
    },
    onLost() {
      close();
      environment.ask({ type: 'lost' });
    },
  });

  const start = async () => {
    const stored = environment.loadPreferences().then((found) => {
      preferences = found;
      draw();
    });
    await Promise.race([stored, wait(PATIENCE)]);
    await loaded(page);
    if (page.getElementsByTagName('*').length > LARGE_PAGE) {
      await viewIsReady;
      await painted(view);
    }
    if (signal.aborted) return;
    const outcome = await fill('auto');
    // A page that is still building its article gets one more chance, without being asked.
    if (outcome?.kind !== 'none' || outcome.reason !== 'scripts') return;
    const mine = run;
    await settled(page);
    if (mine === run && !signal.aborted) await fill('auto');
  };

  environment.watchPreferences((changed) => {
    preferences = changed;
    draw();
  }, signal);
  const announce = () =>
    environment.ask<boolean>({ type: 'reader-state', open: true }).then((is) => setSaved(is ?? false));
  if (page.defaultView) {
    watchAddress(page.defaultView, follow, signal);
    // Back from the Back/Forward cache, the view is still there; the button has forgotten it.
    page.defaultView.addEventListener('pageshow', announce, { signal });
  }
  announce();
  environment.ask<string | null>({ type: 'shortcut' }).then((assigned) => {
    shortcut = assigned ?? null;
    draw();
  });
  start();
  const shown = () =>
    view && !signal.aborted ? { article: state.kind === 'article' ? state.article : null, view } : null;
  return { close, shown, setSaved };
}
