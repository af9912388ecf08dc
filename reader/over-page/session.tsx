import { render } from 'preact';
import { asFormats, type Formats } from '../../components/formats';
import { applyPreferences } from '../../components/theme/apply';
import type { SafeHtml } from '../../markup/safe-html';
import { loadLocaleData } from '../../platform/locale-data';
import { loadPreferences, savePreferences, watchPreferences } from '../../platform/preferences-store';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale } from '../../platform/translate';
import { wait } from '../../platform/yield-to-main';
import { findRule } from '../../preferences/automatic';
import { appearanceFor, correctionsFor, siteOf } from '../../preferences/look';
import type { Preferences } from '../../preferences/types';
import { createFeatureManager } from '../features/feature-manager';
import { createAppliedPreferences } from '../view/applied-preferences';
import { renderView } from '../view/render-view';
import { announceSession } from './announce-session';
import { createArticleActions } from './article-actions';
import { createArticleLoader } from './article-loader';
import { scrollPage, stickyHeaderHeight } from './block-pairs';
import { contentWorld, extractionOf } from './content-world';
import type { Frame } from './frame';
import { createLoadingDelay } from './loading-delay';
import { openArticle } from './open-article';
import { openViewFrame } from './open-view-frame';
import { createPageHighlights } from './page-highlights';
import { createPageHost } from './page-host';
import { capturePageState } from './page-state';
import { syncPositions } from './position-sync';
import { saveShownArticle } from './save-shown-article';
import type { Session, SessionOptions } from './session-options';
import { setUpViewDocument } from './set-up-view-document';
import { createShownView } from './shown-view';
import { watchPage } from './watch-page';

/** Time to wait for stored preferences before showing the article without them (ms). */
const PREFERENCES_TIMEOUT_MS = 250;

/** Opens the view over a live page: first the frame, then the article. */
export function openSession(page: Document, { loadFeature, automatic, ended }: SessionOptions): Session {
  const controller = new AbortController();
  const { signal } = controller;
  const headerHeight = stickyHeaderHeight(page);
  const pageState = capturePageState(page);
  let shortcut: string | null = null;
  let view: Document | null = null;
  let settingsDamaged = false;
  let preferencesAreKnown = false;
  let saved = false;
  let formats: Formats | null = null;
  const { promise: viewIsReady, resolve: resolveView } = Promise.withResolvers<void>();

  const close = () => {
    if (signal.aborted) return;
    controller.abort();
    const place = places.movedTo();
    features.end();
    if (view?.body) render(null, view.body);
    frame.remove();
    pageState.restore({ scroll: place === null });
    if (place) scrollPage(place, headerHeight);
    sendMessage({ type: 'reader-state', open: false });
    ended();
  };

  const pick = () => {
    close();
    sendMessage({ type: 'pick' });
  };

  /** The article in the view, or null. */
  const article = () => {
    const { state } = loader.current();
    return state.kind === 'article' ? state.article : null;
  };

  const loading = createLoadingDelay(page, () => draw(), signal);
  const site = () => siteOf(page.URL);
  const appliedPreferences = createAppliedPreferences({
    site,
    letters: () => {
      const shown = article();
      return shown && shown.title + shown.text;
    },
    draw: () => draw(),
    changed: () => features.preferencesChanged(),
  });
  const { preferences } = appliedPreferences;

  const draw = () => {
    if (!view?.body || signal.aborted) return;
    const { state, outcome, loadedImages } = loader.current();
    const shown = article();
    const applied = appliedPreferences.applied();
    applyPreferences(view.documentElement, applied, appearanceFor(applied, site()), shown);
    if (state.kind !== 'loading') loading.end();
    else if (!loading.isShown()) {
      view.body.dataset.state = state.kind;
      return;
    }
    renderView(view, page.title, outcome, {
      state,
      preferences: preferences(),
      locale: interfaceLocale(),
      formats,
      shortcut,
      damaged: settingsDamaged,
      automatic: automatic ? findRule(page.URL, preferences().automatic) : null,
      activeCommands: features.activeCommands(),
      onCommand: features.run,
      onPreferences: setPreferences,
      saving: { saved, onSave: actions.saving.save, onOpenLibrary: actions.openLibrary },
      page: {
        loadedImages: loadedImages,
        show: loader.load,
        pick,
        openFrame: (address) => page.defaultView?.location.assign(address),
        loadPages: loader.loadPages,
        cancelPages: loader.cancelPages,
      },
      onClose: close,
      onChooseShortcut: () => sendMessage({ type: 'choose-shortcut' }),
      onSettings: () => sendMessage({ type: 'settings' }),
    });
    try {
      features.show(view, shown);
    } catch (error) {
      // The article is readable without its features.
      console.warn('Lectern: a feature of the view failed', error);
    }
  };

  const setSaved = (isSaved: boolean) => {
    saved = isSaved;
    draw();
    features.preferencesChanged();
  };

  const actions = createArticleActions({
    article,
    isSaved: () => saved,
    setSaved,
    showMessage: (text, undo) => features.showMessage(text, undo),
    close: () => close(),
  });

  const highlights = createPageHighlights({
    isSaved: () => saved,
    save: () => saveShownArticle(article(), setSaved, (text, undo) => features.showMessage(text, undo)),
  });

  const setPreferences = (changed: Preferences) => {
    settingsDamaged = false;
    savePreferences(changed);
    appliedPreferences.apply(changed);
  };

  const features = createFeatureManager(
    createPageHost(
      loadFeature,
      { preferences, setPreferences, save: actions.saving.save, actions, highlights, redraw: () => draw() },
      {
        page,
        container: () => frame.container,
        view: () => view,
        outcome: () => loader.current().outcome,
        places: () => loader.current().places,
        mode: () => loader.current().mode,
        preferences,
        show: (mode) => loader.load(mode),
        pick,
        restore(piece) {
          const { outcome } = loader.current();
          return outcome?.kind === 'article'
            ? extractionOf(contentWorld()).restorePiece(piece, outcome.article, page.baseURI)
            : ('' as SafeHtml);
        },
        signal,
      },
    ),
  );

  const places = syncPositions(page, headerHeight, {
    view: () => view,
    places: () => loader.current().places,
    navigator: features.navigator,
  });

  const loader = createArticleLoader({
    page,
    readOptions: () => ({ selected: pageState.selected, corrections: correctionsFor(preferences(), site()) }),
    loadFonts: appliedPreferences.loadFonts,
    draw(again) {
      places.hold();
      draw();
      if (again) places.resume();
      else if (loader.current().state.kind !== 'loading') places.open();
      if (article()) reading.resume(places.goTo);
    },
    drawInPlace: () => places.preserve(draw),
    signal,
  });

  const reading = watchPage(page, { loader, places, view: () => view, close, signal });
  const reveal = () => view && preferencesAreKnown && frame.reveal();

  const frame: Frame = openViewFrame(page, {
    onReady(fresh) {
      view = fresh;
      appliedPreferences.attach(fresh);
      reading.watch(fresh);
      setUpViewDocument(fresh, {
        close,
        run: features.run,
        jump: features.jump,
        keys: () => preferences().keys,
      });
      draw();
      appliedPreferences.loadFonts();
      places.open();
      // The article may have been read before the frame was there.
      if (article()) reading.resume(places.goTo);
      frame.focus();
      reveal();
      resolveView();
    },
    close,
    signal,
  });

  const start = async () => {
    const stored = loadPreferences()
      .then((found) => {
        settingsDamaged = found.damaged.length > 0;
        const isApplied = appliedPreferences.apply(found.preferences);
        features.prepare();
        return isApplied;
      })
      .catch((error) => console.warn('Lectern could not use the preferences', error));
    const language = loadLocaleData().then((stored) => {
      formats = asFormats(stored);
    });
    await Promise.race([Promise.all([stored, language]), wait(PREFERENCES_TIMEOUT_MS)]);
    preferencesAreKnown = true;
    reveal();
    await openArticle(page, loader, {
      viewIsReady,
      view: () => view,
      showLoading: loading.show,
      ...(automatic && { closeIfUnsure: close }),
      signal,
    });
  };

  watchPreferences(appliedPreferences.apply, signal);
  announceSession(page, {
    isSaved: () => saved,
    setSaved,
    setShortcut(assigned) {
      shortcut = assigned;
      draw();
    },
    signal,
  });
  start().catch((error) => {
    console.warn('Lectern could not open this page', error);
    loader.showFailure();
  });
  const shown = () => (view && !signal.aborted ? createShownView(view, article(), features.jump) : null);
  return { close, shown, setSaved };
}
