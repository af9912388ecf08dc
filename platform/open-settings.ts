import { browser } from 'wxt/browser';
import type { Selection } from '../library/types';

/** Opens the options page, from an extension page; scripts in web pages send the background a message instead. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the settings of other devices, from an extension page. */
export const openDevices = (): unknown =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#section-devices` });

/** Opens the page that brings articles from other services, from an extension page. */
export const openImport = (): unknown => browser.tabs.create({ url: browser.runtime.getURL('/import.html') });

/** Opens the page that writes articles to a file, from an extension page. */
export const openExport = (selection: Selection): unknown =>
  browser.tabs.create({
    url: `${browser.runtime.getURL('/export.html')}#${encodeURIComponent(JSON.stringify(selection))}`,
  });

/** Opens the page that shows how Lectern is used, from an extension page. */
export const openHelp = (): unknown => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
