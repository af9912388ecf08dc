import { browser } from 'wxt/browser';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import panelStyles from '../../components/controls/panel.css?raw';
import tagFieldStyles from '../../components/controls/tag-field.css?raw';
import articleStyles from '../../components/library/article-page.css?raw';
import { openLibrary } from '../../library/connection/client';
import { offerArticleTab } from '../../platform/article-tab';
import { loadPreferences, watchPreferences } from '../../platform/preferences-store';
import { savedArticleUrl } from '../../platform/saved-article-url';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale } from '../../platform/translate';
import { createArticlePage } from '../../reader/saved-article/article-page';
import { blockNetwork } from '../../reader/saved-article/content-security-policy';

blockNetwork(document);

document.documentElement.lang = interfaceLocale();

/** Closes this tab. `window.close` only works in tabs opened by a script. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

const parameters = new URLSearchParams(location.search);
const id = parameters.get('id') ?? '';
const highlight = parameters.get('highlight');
const page = createArticlePage(id, openLibrary(), document, {
  articleUrl: savedArticleUrl,
  openTab: (url) => browser.tabs.create({ url }),
  openArticle: (next) => location.assign(savedArticleUrl(next)),
  openLibrary: () => sendMessage({ type: 'open-library' }),
  close: closeTab,
  ...(highlight && { highlight }),
});
// After the view's own styles, which these override.
adoptStyleSheet(document, panelStyles + tagFieldStyles + articleStyles);
loadPreferences().then(page.setPreferences);
watchPreferences((preferences) => page.setPreferences({ preferences }), new AbortController().signal);
sendMessage({ type: 'shortcut' }).then((shortcut) => page.setShortcut(shortcut ?? null));
page.load();
void offerArticleTab();
