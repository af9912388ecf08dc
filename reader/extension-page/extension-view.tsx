import type { Article } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { storeFirstTheme } from '../../platform/first-theme';
import { createFonts } from '../../platform/fonts';
import { openHelp, openSettings } from '../../platform/open-settings';
import { savePreferences } from '../../platform/preferences-store';
import { loadRecord, storeRecord } from '../../platform/record-store';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale, translate } from '../../platform/translate';
import { appearanceFor, siteOf } from '../../preferences/look';
import { DEFAULTS, type Read } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import { attachViewEvents } from '../commands/view-events';
import type { ArticleActions } from '../features/article-actions';
import { createFeatureManager } from '../features/feature-manager';
import type { HighlightStore } from '../features/highlight-store';
import { importFeature } from '../features/import-feature';
import { preserveScroll } from '../navigation/preserve-scroll';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { ReaderViewProps } from '../view/props';
import { ReaderView } from '../view/ReaderView';
import { readerStyles } from '../view/styles';

/** Properties that an extension page adds to the reader view. */
export type ExtensionViewParts = Partial<
  Pick<
    ReaderViewProps,
    'shortcut' | 'saving' | 'closeLabel' | 'before' | 'belowHeader' | 'after' | 'embedded' | 'onClose'
  >
>;

/** The reader view in an extension page: that of a saved article, and the side panel. */
export interface ExtensionView {
  /** Sets the preferences, after they are loaded or changed elsewhere. */
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
  preferences(): Preferences;
  /** Applies the appearance to the root element; null if no article is shown. */
  applyAppearance(article: Article | null): void;
  /** The element that shows an article, for the page to render. */
  element(article: Article, parts: ExtensionViewParts): preact.JSX.Element;
  /** Call it after every render, with the article shown or null. */
  afterRender(article: Article | null): void;
  /** Shows a message for a while; `undo` takes back what it reports. */
  showMessage(text: string, undo?: () => void): void;
  end(): void;
  /** The paged navigator, or null if the window scrolls. */
  pages(): ViewNavigator | null;
}

/** What an extension page adds to the view's commands. */
export interface ExtensionViewOptions {
  /** Renders the page again. */
  redraw(): void;
  /** Saves the article, if the S key should. */
  save?(): void;
  actions?: ArticleActions;
  highlights?: HighlightStore;
}

/** Creates the view in a document, which it styles and listens to. */
export function createExtensionView(
  view: Document,
  { redraw, save, actions, highlights }: ExtensionViewOptions,
): ExtensionView {
  let preferences: Preferences = DEFAULTS;
  /** Preferences applied to the text, which wait for its font; the controls don't. */
  let applied: Preferences = DEFAULTS;
  let areKnown = false;
  let damaged = false;
  let shown: Article | null = null;
  const fonts = createFonts(view);
  const appearanceOf = (article: Article | null) =>
    appearanceFor(preferences, article && siteOf(article.url));

  const loadFonts = async () => {
    if (!shown) return;
    const apply = await fonts.load(appearanceOf(shown).type.family, shown.title + shown.text);
    preserveScroll(view, apply);
  };

  /** Applies preferences as soon as their font is loaded, and keeps the line being read in place. */
  const apply = async (changed: Preferences) => {
    preferences = changed;
    redraw();
    features.preferencesChanged();
    await loadFonts();
    applied = preferences;
    areKnown = true;
    preserveScroll(view, () => {
      redraw();
      features.preferencesChanged();
    });
  };

  const setPreferences = (changed: Preferences) => {
    damaged = false;
    savePreferences(changed);
    apply(changed);
  };

  const features = createFeatureManager({
    load: importFeature,
    preferences: () => preferences,
    setPreferences: setPreferences,
    ...(save && { save }),
    ...(actions && { actions }),
    ...(highlights && { highlights }),
    openSettings,
    openHelp,
    translate,
    locale: interfaceLocale,
    loadRecord,
    storeRecord,
    redraw: redraw,
  });

  adoptStyleSheet(view, readerStyles);
  attachViewEvents(view, { run: features.run, jump: features.jump, keys: () => preferences.keys });

  return {
    setPreferences(read) {
      damaged = (read.damaged?.length ?? 0) > 0;
      apply(read.preferences);
      features.prepare();
    },
    applyAppearance(article) {
      // Until the preferences are known, a page has the colours of last time (`entrypoints/first-paint.ts`).
      if (!areKnown) return;
      const root = view.documentElement;
      applyPreferences(root, applied, appearanceFor(applied, article && siteOf(article.url)), article);
      if (view === document) storeFirstTheme(root);
    },
    element: (article, parts) => (
      <Strings.Provider value={translate}>
        <ReaderView
          state={{ kind: 'article', article, notice: null, more: null }}
          preferences={preferences}
          locale={interfaceLocale()}
          shortcut={null}
          damaged={damaged}
          automatic={null}
          activeCommands={features.activeCommands()}
          onCommand={features.run}
          onPreferences={setPreferences}
          onClose={() => {}}
          onChooseShortcut={() => sendMessage({ type: 'choose-shortcut' })}
          onSettings={openSettings}
          {...parts}
        />
      </Strings.Provider>
    ),
    afterRender(article) {
      const isNew = article !== shown;
      shown = article;
      features.show(view, article);
      if (isNew) loadFonts();
    },
    preferences: () => preferences,
    showMessage: features.showMessage,
    end: features.end,
    pages() {
      const navigator = features.navigator();
      return navigator?.page ? navigator : null;
    },
  };
}
