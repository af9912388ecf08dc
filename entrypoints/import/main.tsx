import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ALL_LANGUAGES } from '../../article/languages/all';
import type { Article } from '../../article/types';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { separateEmbeddedImages } from '../../library/assets/embedded-images';
import { openLibrary } from '../../library/connection/client';
import type { Asset } from '../../library/types';
import { describePage } from '../../platform/describe-page';
import { detectLanguage } from '../../platform/detect-language';
import { loadPreferences, savePreferences, watchPreferences } from '../../platform/preferences-store';
import { interfaceLocale, translate } from '../../platform/translate';
import { createYielder } from '../../platform/yield-to-main';
import { readFile } from '../../preferences/file';
import type { Preferences } from '../../preferences/types';
import { IMPORTERS } from '../../transfer/import/importers';
import type { ImportedItem } from '../../transfer/import/item';
import { readText } from '../../transfer/import/run/read-text';
import { ImportPage } from './ImportPage';
import { createImportSession } from './import-session';
import type { ImportView } from './import-view';
import { canReadReadingList, readReadingList } from './reading-list';
import '../../components/theme/themes.css';
import '../../components/theme/base.css';
import '../../components/theme/page.css';
import '../../components/transfer/transfer.css';
import '../../components/transfer/form.css';

const library = openLibrary();
const pause = createYielder();
/** Each service once, as it is called, in the order in which they are looked for. */
const FORMATS = [...new Set(IMPORTERS.map(({ name }) => name))].sort((one, other) =>
  one.localeCompare(other, interfaceLocale()),
);

/** The images of texts that are about to be imported. */
const pictures = new WeakMap<ImportedItem, Omit<Asset, 'id'>[]>();

/** An item's text, with its images put aside until the library has the article. */
async function readWithImages(item: ImportedItem): Promise<Article | null> {
  const article = await readText(item, { languages: ALL_LANGUAGES, detectLanguage, pause });
  if (!article) return null;
  const separated = await separateEmbeddedImages(article, document);
  pictures.set(item, separated.pictures);
  return separated.article;
}

async function storeImages(item: ImportedItem): Promise<void> {
  const own = pictures.get(item);
  const row = own?.length ? await library.find(item.url) : null;
  if (row && own) await library.keepAssets(row.id, own);
}

const session = createImportSession({
  library,
  draw,
  readText: (item) => readWithImages(item).catch(() => null),
  onText: (_, item) => storeImages(item),
  ...(canReadReadingList && { readReadingList }),
  async restoreSettings(text) {
    const read = readFile(text);
    if (read) await savePreferences(read.preferences);
  },
  requestAllSites: () => browser.permissions.request({ origins: ['*://*/*'] }).catch(() => false),
});

let step: ImportView['step'] | null = null;

function draw(view: ImportView): void {
  render(
    <Strings.Provider value={translate}>
      <ImportPage view={view} locale={interfaceLocale()} actions={session} formats={FORMATS} />
    </Strings.Provider>,
    document.body,
  );
  // The button that had the focus is gone with its step.
  if (step !== null && step !== view.step && !document.activeElement?.closest('main'))
    document.querySelector<HTMLElement>('button.main, h1')?.focus({ preventScroll: true });
  step = view.step;
}

const applyTheme = (preferences: Preferences) =>
  applyPreferences(document.documentElement, preferences, preferences, null);

describePage(`${translate('importTitle')} · Lectern`);
loadPreferences().then(({ preferences }) => applyTheme(preferences));
watchPreferences(applyTheme, new AbortController().signal);
void session.begin();
