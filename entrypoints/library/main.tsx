import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryPage } from '../../components/library/LibraryPage';
import type { LibraryActions } from '../../components/library/props';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { openLibrary } from '../../library/connection/client';
import type { ArticleId } from '../../library/types';
import { createActions } from '../../library-view/actions';
import { createLibraryState } from '../../library-view/library-state';
import { readThumbnail } from '../../library-view/thumbnail';
import { backUpLater } from '../../platform/backups/back-up-later';
import { describePage } from '../../platform/describe-page';
import { storeFirstTheme } from '../../platform/first-theme';
import { loadPreferences, watchPreferences } from '../../platform/preferences-store';
import { savedArticleUrl } from '../../platform/saved-article-url';
import { interfaceLocale, translate } from '../../platform/translate';
import type { Read } from '../../preferences/preferences';
import { type ArticleFrame, createArticleFrame } from './article-frame';
import '../../components/library/styles.css';
import '../../components/library/library-page.css';

const library = openLibrary();
let read: (Pick<Read, 'preferences'> & Partial<Read>) | null = null;
let saveShortcut: string | null = null;
let article: ArticleFrame | null = null;
// The state already draws while it is created, before everything here is initialised.
let ready = false;

const state = createLibraryState(library, draw);
const actions: LibraryActions = {
  ...createActions(library, state, (id, highlight) => openArticle(id, highlight)),
  open: (row) => openArticle(row.id),
  openFullLibrary: null,
};

/** Shows an article beside the list, at one of its highlights if there is an ID of one, and remembers it in the page's address; null closes it. */
function openArticle(id: ArticleId | null, highlight?: string): void {
  if (id !== null && id === article?.id && !highlight) {
    article.element.focus();
    return;
  }
  article =
    id === null
      ? null
      : createArticleFrame(id, library, read, {
          title: translate('savedArticles'),
          openTab: (url) => browser.tabs.create({ url }),
          openArticle,
          close: () => openArticle(null),
          ...(highlight && { highlight }),
        });
  history.replaceState(null, '', id === null ? location.pathname : `?id=${encodeURIComponent(id)}`);
  draw();
  if (article) article.element.focus();
  else document.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus();
}

function draw(): void {
  if (!ready) return;
  // Until they are known, the page has the colours of last time (`first-paint.ts`).
  if (read) {
    applyPreferences(document.documentElement, read.preferences, read.preferences, null);
    storeFirstTheme(document.documentElement);
  }
  render(
    <Strings.Provider value={translate}>
      <LibraryPage
        {...state.view()}
        locale={interfaceLocale()}
        saveShortcut={saveShortcut}
        articleUrl={savedArticleUrl}
        thumbnail={(asset) => readThumbnail(library, asset)}
        actions={actions}
        article={article?.element ?? null}
      />
    </Strings.Provider>,
    document.body,
  );
}

function setPreferences(now: NonNullable<typeof read>): void {
  read = now;
  article?.setPreferences(now);
  draw();
}

describePage(`${translate('tabLibrary')} · Lectern`);
ready = true;
openArticle(new URLSearchParams(location.search).get('id'));
loadPreferences().then(setPreferences);
watchPreferences((preferences) => setPreferences({ preferences }), new AbortController().signal);
browser.commands.getAll().then((commands) => {
  saveShortcut = commands.find(({ name }) => name === 'save-page')?.shortcut || null;
  draw();
});
backUpLater(library);
