import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme/themes.css';
import '../../components/theme/base.css';
import '../../components/controls/fields.css';
import '../../components/controls/toolbar.css';
import '../../components/controls/panel.css';
import '../../components/keys/keys.css';
import '../../components/theme/page.css';
import './layout.css';
import './options.css';
import './backup.css';
import './devices.css';
import { Strings } from '../../components/strings';
import {
  isExtensionId,
  readAllowedExtensions,
  storeAllowedExtensions,
  watchAllowedExtensions,
} from '../../platform/allowed-extensions';
import { describePage } from '../../platform/describe-page';
import { createFonts, type Fonts } from '../../platform/fonts';
import { loadPreferences, savePreferences, watchPreferences } from '../../platform/preferences-store';
import { SYNC_STATE_KEY } from '../../platform/preferences-sync-keys';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale, translate } from '../../platform/translate';
import { readFile, writeFile } from '../../preferences/file';
import { DEFAULTS } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import { backupAccess } from './backup-access';
import { devicesAccess } from './devices-access';
import { libraryAccess } from './library-access';
import { Options } from './Options';

let preferences: Preferences = DEFAULTS;
let damaged: readonly string[] = [];
let cut: Readonly<Record<string, number>> = {};
let syncIsFull = false;
let shortcut: string | null = null;
const fonts = new WeakMap<Document, Fonts>();

function change(changed: Preferences): void {
  preferences = changed;
  damaged = [];
  cut = {};
  draw();
  savePreferences(changed);
}

/** Downloads the settings as a file through a link, which needs no permission. */
function exportFile(): void {
  const url = URL.createObjectURL(new Blob([writeFile(preferences)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'lectern-settings.json';
  link.click();
  // The browser may not read the file immediately.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function importFile(file: File) {
  const read = readFile(await file.text().catch(() => ''));
  return read && { ...read, file: file.name };
}

function getFonts(view: Document): Fonts {
  const known = fonts.get(view) ?? createFonts(view);
  fonts.set(view, known);
  return known;
}

function draw(): void {
  render(
    <Strings.Provider value={translate}>
      <Options
        preferences={preferences}
        locale={interfaceLocale()}
        damaged={damaged}
        cut={cut}
        syncIsFull={syncIsFull}
        library={libraryAccess}
        backups={backupAccess}
        devices={devicesAccess}
        extensions={{
          read: readAllowedExtensions,
          store: storeAllowedExtensions,
          watch: watchAllowedExtensions,
          isId: isExtensionId,
        }}
        version={browser.runtime.getManifest().version}
        shortcut={shortcut}
        defaults={DEFAULTS}
        onPreferences={change}
        onChooseShortcut={() => sendMessage({ type: 'choose-shortcut' })}
        onExport={exportFile}
        onImport={importFile}
        loadFont={(view, family, text) => getFonts(view).load(family, text)}
      />
    </Strings.Provider>,
    document.body,
  );
}

async function start(): Promise<void> {
  const [read, stored, assigned] = await Promise.all([
    loadPreferences(),
    browser.storage.local.get(SYNC_STATE_KEY),
    sendMessage({ type: 'shortcut' }),
  ]);
  ({ preferences, damaged, cut } = read);
  syncIsFull = stored[SYNC_STATE_KEY] === 'full';
  shortcut = assigned ?? null;
  draw();
  watchPreferences((changed) => {
    preferences = changed;
    draw();
  }, new AbortController().signal);
  browser.storage.local.onChanged.addListener((changes) => {
    if (!(SYNC_STATE_KEY in changes)) return;
    syncIsFull = changes[SYNC_STATE_KEY]?.newValue === 'full';
    draw();
  });
}

describePage(translate('optionsTitle'));
start();
