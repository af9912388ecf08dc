import { browser } from 'wxt/browser';
import type { LibraryActions } from '../components/library/props';
import { formatCount } from '../components/plural';
import type { Library } from '../library/library';
import type { ArticleId, ArticleRow } from '../library/types';
import { openInArticleTab } from '../platform/article-tab';
import { openDevices, openExport, openHelp, openImport, openSettings } from '../platform/open-settings';
import { savedMessage } from '../platform/save-messages';
import { requestTabAccess, saveTabs } from '../platform/save-tabs';
import { savedArticleUrl } from '../platform/saved-article-url';
import { canShare, share } from '../platform/share';
import { requestSiteAccess } from '../platform/site-permissions';
import { interfaceLocale, translate as t } from '../platform/translate';
import { describeChange } from './change-messages';
import { createHighlightActions } from './highlight-actions';
import type { LibraryState } from './library-state';

const openTab = (url: string) => browser.tabs.create({ url });

/**
 * Creates the actions of the library's tab, which report their results through `state`. `openHighlight` opens an article at a
 * highlight, in its tab if nothing else is said.
 */
export function createActions(
  library: Library,
  state: LibraryState,
  openHighlight: (id: ArticleId, highlight: string) => void = (id, highlight) =>
    void openInArticleTab(id, highlight).catch(state.showError),
): LibraryActions {
  const locale = interfaceLocale();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);

  /** Runs work on the database file, and shows the message it resolves to, or its error. */
  const runOnStore = async (work: () => Promise<string | undefined>) => {
    state.showWorking();
    try {
      await state.checkHealth(await work());
    } catch (error) {
      await state.checkHealth(error instanceof Error ? error.message : String(error)).catch(state.showError);
    }
  };

  const retry = async (row: ArticleRow, asked: Promise<boolean>) => {
    await asked;
    await library.retry(row.id);
  };

  return {
    query: state.show,
    showRows: state.inSight,
    loadIds: state.idsOf,
    open: (row) => openInArticleTab(row.id).catch(state.showError),
    openTab: (row) => openTab(savedArticleUrl(row.id)),
    openOriginal: (row) => openTab(row.url),
    change(selection, change, title) {
      library.change(selection, change).then(({ count, undo }) => {
        if (count === 0) return;
        const isNamed = change.kind === 'delete' && count === 1 && title !== undefined;
        state.showMessage(isNamed ? t('didDeleteNamed', title) : describeChange(change, count, t, locale), [
          undo,
        ]);
      }, state.showError);
    },
    copyLink(row) {
      navigator.clipboard.writeText(row.url).then(
        () => state.showMessage(t('didCopy')),
        () => state.showMessage(t('didNotCopy')),
      );
    },
    share: canShare ? share : null,
    retry(row) {
      // Pictures may be on other sites, for which the article's page can request permission.
      if (row.failure === 'picture') openTab(savedArticleUrl(row.id));
      else retry(row, requestSiteAccess(row.url)).catch(state.showError);
    },
    saveLink(link) {
      library
        .saveLink(link)
        .then(
          (saved) => state.showMessage(t(savedMessage(saved, 'link'), saved.row.title), [saved.undo]),
          state.showError,
        );
    },
    cancelJobs() {
      library.cancelJobs().catch(state.showError);
    },
    renameTag(from, to) {
      library
        .renameTag(from, to)
        .then(({ undo }) => state.showMessage(t('didRenameTag', from, to), [undo]), state.showError);
    },
    deleteTag(tag) {
      library
        .deleteTag(tag)
        .then(({ undo }) => state.showMessage(t('didDeleteTag', tag), [undo]), state.showError);
    },
    merge({ article, other }) {
      library
        .merge(article.id, other.id)
        .then(({ undo }) => state.showMessage(t('didMerge', other.title), [undo]), state.showError);
    },
    keepApart({ article, other }) {
      library
        .keepApart(article.id, other.id)
        .then(() => state.showMessage(t('didKeepBoth')), state.showError);
    },
    openSettings,
    openHelp,
    openImport,
    openDevices,
    exportArticles: openExport,
    openFullLibrary: () => openTab(browser.runtime.getURL('/library.html')),
    undo: state.undo,
    dismiss: state.dismiss,
    saveTabs(how) {
      // Must be requested synchronously in the press; browsers don't ask later.
      const asked = requestTabAccess(how === 'text');
      const save = async () => {
        await asked;
        const window = await browser.windows.getCurrent();
        if (window.id === undefined) return;
        state.showMessage(t('saving'));
        const { count, undo, inaccessible } = await saveTabs(window.id, library, how === 'text');
        const text = formatCount(t, 'savedTabs', count, locale, number(count));
        state.showMessage(inaccessible ? `${text} ${t('tabsUnseen')}` : text, undo);
      };
      save().catch(state.showError);
    },
    async countTabs() {
      return (await browser.tabs.query({ currentWindow: true })).length;
    },
    checkStore: () =>
      runOnStore(async () => {
        const complaints = await library.check();
        return complaints.length ? complaints.join('\n') : t('storeIsWell');
      }),
    rescue: () =>
      runOnStore(async () => {
        const { articles, lost } = await library.salvage();
        return t('rescued', number(articles), number(lost));
      }),
    download: () =>
      runOnStore(async () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await library.file());
        link.download = 'lectern-library.sqlite3';
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        return undefined;
      }),
    startOver: () => runOnStore(async () => undefined),
    highlights: createHighlightActions(library, state, openHighlight),
  };
}
