import { render } from 'preact';
import { browser } from 'wxt/browser';
import { FrameSlot } from '../../components/library/FrameSlot';
import { LibraryTab } from '../../components/library/LibraryTab';
import { Panel, type PanelTab } from '../../components/library/Panel';
import { ThisPage } from '../../components/library/ThisPage';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { openLibrary } from '../../library/connection/client';
import type { ArticleId } from '../../library/types';
import { createActions } from '../../library-view/actions';
import { createLibraryState } from '../../library-view/library-state';
import { readThumbnail } from '../../library-view/thumbnail';
import { backUpLater } from '../../platform/backups/back-up-later';
import { storeFirstTheme } from '../../platform/first-theme';
import { injectReader } from '../../platform/inject-reader';
import { loadPreferences, watchPreferences } from '../../platform/preferences-store';
import { savedMessage } from '../../platform/save-messages';
import { savedArticleUrl } from '../../platform/saved-article-url';
import { interfaceLocale, translate } from '../../platform/translate';
import { DEFAULTS, type Read } from '../../preferences/preferences';
import { createLibraryHighlights } from '../../reader/extension-page/library-highlights';
import { createPageFrame } from './page-frame';
import { createThisPage } from './this-page';
import '../../components/library/styles.css';

const TAB_KEY = 'panel-tab';

const library = openLibrary();
const frame = createPageFrame(
  translate('tabPage'),
  (url) => browser.tabs.create({ url }),
  () => void savePage().catch(state.showError),
  createLibraryHighlights(library, {
    isSaved: () => true,
    find: async () => (await library.find(page.article()?.url ?? ''))?.id ?? null,
    save: savePage,
  }),
);
let preferencesAreKnown = false;
let preferences = DEFAULTS;
let tab: PanelTab = localStorage.getItem(TAB_KEY) === 'page' ? 'page' : 'library';
let shortcuts: Record<string, string | undefined> = {};
// The state already draws while it is created, before everything here is initialised.
let ready = false;

const state = createLibraryState(library, draw);
const page = createThisPage(library, draw);
const actions = createActions(library, state);

function selectTab(wanted: PanelTab): void {
  tab = wanted;
  localStorage.setItem(TAB_KEY, tab);
  page.follow(tab === 'page');
  draw();
}

/** Saves the article of this page, and resolves to its ID; null if there is none. */
async function savePage(): Promise<ArticleId | null> {
  const article = page.article();
  if (!article) return null;
  const saved = await library.save(article);
  state.showMessage(translate(savedMessage(saved, 'page'), saved.row.title), [saved.undo]);
  return saved.row.id;
}

async function openView(): Promise<void> {
  const tabId = page.tabId();
  if (tabId !== null) await injectReader(tabId, page.url());
}

function draw(): void {
  if (!ready) return;
  const root = document.documentElement;
  // Until they are known, the panel has the colours of last time (`first-paint.ts`).
  if (preferencesAreKnown) {
    applyPreferences(root, preferences, preferences, null);
    storeFirstTheme(root);
  }
  const article = page.article();
  if (article && page.sight().kind === 'article') frame.show(article);
  render(
    <Strings.Provider value={translate}>
      <Panel tab={tab} onTab={selectTab}>
        {tab === 'library' ? (
          <LibraryTab
            {...state.view()}
            locale={interfaceLocale()}
            saveShortcut={shortcuts['save-page'] ?? null}
            articleUrl={savedArticleUrl}
            thumbnail={(asset) => readThumbnail(library, asset)}
            actions={actions}
          />
        ) : (
          <ThisPage
            page={page.sight()}
            shortcut={shortcuts._execute_action ?? null}
            message={state.view().message}
            knownTags={state.view().tags}
            onHeading={page.goToHeading}
            onTags={page.changeTags}
            onSave={() => void savePage().catch(state.showError)}
            onOpen={() => openView().catch(() => page.follow(true))}
            onUndo={state.undo}
            onDismiss={state.dismiss}
          >
            <FrameSlot frame={frame.element} />
          </ThisPage>
        )}
      </Panel>
    </Strings.Provider>,
    document.body,
  );
}

document.documentElement.lang = interfaceLocale();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
ready = true;
selectTab(tab);
function setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void {
  preferences = read.preferences;
  preferencesAreKnown = true;
  frame.setPreferences(read);
  draw();
}
loadPreferences().then(setPreferences);
watchPreferences((changed) => setPreferences({ preferences: changed }), new AbortController().signal);
browser.commands.getAll().then((commands) => {
  shortcuts = Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut || undefined]));
  draw();
});
backUpLater(library);
