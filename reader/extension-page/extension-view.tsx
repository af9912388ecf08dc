import type { Article } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { createFonts } from '../../platform/fonts';
import { openSettings } from '../../platform/open-settings';
import { savePreferences } from '../../platform/preferences-store';
import { loadRecord, storeRecord } from '../../platform/record-store';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale, translate } from '../../platform/translate';
import { appearanceFor, siteOf } from '../../preferences/look';
import { DEFAULTS, type Read } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import { attachViewEvents } from '../commands/view-events';
import { createFeatureManager } from '../features/feature-manager';
import { importFeature } from '../features/import-feature';
import { preserveScroll } from '../navigation/preserve-scroll';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { ReaderViewProps } from '../view/props';
import { ReaderView } from '../view/ReaderView';
import { readerStyles } from '../view/styles';

/** What a surface adds to the reading view that stands in it. */
export type ExtensionViewParts = Partial<
  Pick<ReaderViewProps, 'shortcut' | 'saving' | 'closeLabel' | 'before' | 'after' | 'embedded' | 'onClose'>
>;

/** The reading view in a page of ours, where there is no page beneath: a saved article's, and the panel's clean view. */
export interface ExtensionView {
  /** Takes preferences for the view, as they were read or as they were changed elsewhere. */
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
  /** Sets the root's look without an article, for what stands there instead. */
  applyAppearance(article: Article | null): void;
  /** The view of an article, for the surface to render. */
  element(article: Article, parts: ExtensionViewParts): preact.JSX.Element;
  /** To be called after every rendering, with the article that is shown or null. */
  afterRender(article: Article | null): void;
  end(): void;
  /** What turns the pages, where there are pages; null where the window scrolls. */
  pages(): ViewNavigator | null;
}

/**
 * Makes the view. Takes the document it stands in, styled and heard from then on; what draws the surface anew; and what
 * saves the article, where S is to save it.
 */
export function createExtensionView(view: Document, redraw: () => void, save?: () => void): ExtensionView {
  let preferences: Preferences = DEFAULTS;
  /** What the text wears: it waits for its font, the controls do not. */
  let applied: Preferences = DEFAULTS;
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

  /** Shows preferences as soon as their font is there; the line being read stays where it is. */
  const apply = async (changed: Preferences) => {
    preferences = changed;
    redraw();
    features.preferencesChanged();
    await loadFonts();
    applied = preferences;
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
    openSettings,
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
    applyAppearance: (article) =>
      applyPreferences(
        view.documentElement,
        applied,
        appearanceFor(applied, article && siteOf(article.url)),
        article,
      ),
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
    end: features.end,
    pages() {
      const navigator = features.navigator();
      return navigator?.page ? navigator : null;
    },
  };
}
