import { render } from 'preact';
import { extract } from '../../article/extract';
import { snapshot } from '../../article/snapshot/snapshot';
import type { ViewState } from '../../components/reader/props';
import { ReaderView } from '../../components/reader/ReaderView';
import { readerStyles } from '../../components/reader/styles';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { DEFAULTS } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import { loaded, settled, watchAddress } from './address';
import { directionOf } from './direction';
import * as environment from './environment';
import { type Frame, openFrame } from './frame';
import { holdPage } from './page-state';
import { currentPlace, scrollToPlace, stickyHeight, twins } from './place';

/** A reader view over one page. */
export interface Reader {
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/** Gives the main thread back for a moment, soonest the browser allows. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Room the view's text keeps from the window's top when a place is scrolled to, in pixels. */
const VIEW_TOP = 24;

/**
 * Makes the reader for a page: what opens, fills, follows and closes the view. Takes the live page; the view it opens
 * lives until `close`, and everything it started ends with it.
 */
export function createReader(page: Document): Reader {
  let session: Session | null = null;
  return {
    isOpen: () => session !== null,
    open() {
      session ??= openSession(page, () => {
        session = null;
      });
    },
    close() {
      session?.close();
    },
  };
}

interface Session {
  close(): void;
}

function openSession(page: Document, ended: () => void): Session {
  const ending = new AbortController();
  const { signal } = ending;
  const held = holdPage(page);
  const sticky = stickyHeight(page);
  let preferences: Preferences = DEFAULTS;
  let shortcut: string | null = null;
  let state: ViewState = loadingState(page);
  let places: Element[] = [];
  let removed = '[]';
  let view: Document | null = null;
  let settledTop: number | null = null;
  let run = 0;

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
    if (!view || !window || settledTop === null || Math.abs(window.scrollY - settledTop) < 8) return null;
    return currentPlace(twins(view, places), 'view', VIEW_TOP);
  };

  const draw = () => {
    if (!view?.body) return;
    const article = state.kind === 'article' ? state.article : null;
    view.body.dataset.state = state.kind;
    view.body.dataset.removed = removed;
    view.body.dataset.words = String(article?.wordCount ?? 0);
    view.title = article?.title ?? page.title;
    applyPreferences(view.documentElement, preferences, article);
    render(
      <Strings.Provider value={environment.translate}>
        <ReaderView
          state={state}
          preferences={preferences}
          locale={environment.interfaceLocale()}
          shortcut={shortcut}
          onPreferences={(changed) => {
            preferences = changed;
            draw();
            environment.savePreferences(changed);
          }}
          onClose={close}
          onShowAll={() => fill('all')}
          onChooseShortcut={() => environment.ask({ type: 'choose-shortcut' })}
        />
      </Strings.Provider>,
      view.body,
    );
  };

  /** Opens the view at the place where the reader was on the page. */
  const keepPlace = () => {
    const window = view?.defaultView;
    if (!view || !window) return;
    const place = page.defaultView?.scrollY ? currentPlace(twins(view, places), 'page', sticky) : null;
    window.scrollTo({ top: 0, behavior: 'instant' });
    if (place) scrollToPlace(place, 'view', VIEW_TOP);
    settledTop = window.scrollY;
  };

  const fill = async (mode: 'article' | 'all') => {
    const mine = ++run;
    const copy = snapshot(page, page.URL, { openShadowRoot: environment.openShadowRoot });
    places = copy.places;
    const outcome = await extract(copy, { mode, pause });
    if (mine !== run || signal.aborted) return;
    state = outcome;
    removed = JSON.stringify(outcome.kind === 'article' ? outcome.removed : []);
    draw();
    keepPlace();
  };

  const follow = async () => {
    const mine = ++run;
    state = loadingState(page);
    draw();
    await settled(page);
    if (mine !== run || signal.aborted) return;
    await fill('article');
    if (mine === run - 1 && state.kind === 'none') close();
  };

  const frame: Frame = openFrame(page, {
    title: environment.translate('readerView'),
    colorScheme: 'light dark',
    onReady(fresh) {
      view = fresh;
      dress(fresh, close);
      draw();
      keepPlace();
      frame.focus();
    },
    onCancel: close,
    onAttacked: () => environment.ask({ type: 'guard', on: true }).then(() => {}),
    onLost: close,
  });

  const start = async () => {
    preferences = await environment.loadPreferences();
    draw();
    await loaded(page);
    if (signal.aborted) return;
    await fill('article');
  };

  environment.watchPreferences((changed) => {
    preferences = changed;
    draw();
  }, signal);
  if (page.defaultView) watchAddress(page.defaultView, follow, signal);
  environment.ask({ type: 'reader-state', open: true });
  environment.ask<string | null>({ type: 'shortcut' }).then((assigned) => {
    shortcut = assigned ?? null;
    if (!signal.aborted) draw();
  });
  start();
  return { close };
}

function loadingState(page: Document): ViewState {
  const title = page.querySelector('h1')?.textContent?.trim() || page.title;
  return {
    kind: 'loading',
    title,
    direction: directionOf(page),
    pageIsLoading: page.readyState === 'loading',
  };
}

/** Styles a fresh frame and hears its keys: they never reach the page, which has no business with them. */
function dress(view: Document, close: () => void): void {
  const window = view.defaultView as (Window & typeof globalThis) | null;
  if (!window) return;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(readerStyles);
  view.adoptedStyleSheets = [sheet];
  view.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
}
