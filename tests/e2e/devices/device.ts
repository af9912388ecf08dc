import { expect } from 'vitest';
import type { StoredArticle } from '../../../library/import-types';
import { ALL_ARTICLES } from '../../../library/types';
import type { Driver, Tab } from '../driver/driver';
import { type LibraryInTab, openLibraryTab } from '../library/open-library';

/** A browser of a reader's, with its settings open and the library's client at hand. */
export interface Device {
  browser: Driver;
  settings: Tab;
  library: LibraryInTab;
}

/** Time for a round of a few articles on a busy machine (ms). */
export const ROUND_MS = 30_000;

/** What the section “Devices” says. Runs in the page of settings. */
export const seen = () => {
  const text = (control: string) =>
    document.querySelector(`[data-control="${control}"]`)?.textContent?.trim() ?? '';
  return {
    address: text('devices-address'),
    state: text('devices-state'),
    failure: text('devices-failure'),
    problem: text('devices-problem'),
    code: text('recovery-code'),
    asksAgain: document.querySelector('[data-control="devices-again"]') !== null,
    isBusy: document.querySelector('form[aria-busy="true"]') !== null,
    controls: [...document.querySelectorAll('#section-devices ~ * button')].map((button) =>
      button.getAttribute('data-control'),
    ),
  };
};

/** Opens the settings of a browser and its library. */
export async function openDevice(browser: Driver): Promise<Device> {
  const library = await openLibraryTab(browser);
  await library.tab.inject(`window.readStored = ${readStored}; window.keepPicture = ${keepPicture};`);
  const settings = await browser.open(await browser.own('/options.html#section-devices'));
  await expect
    .poll(() =>
      settings.inPage(
        () =>
          document.querySelector('[data-control="devices-url"], [data-control="devices-address"]') !== null,
      ),
    )
    .toBe(true);
  return { browser, settings, library };
}

/** Fills in a field as a reader types it. */
export async function fill(settings: Tab, control: string, text: string): Promise<void> {
  await settings.click(`[data-control="${control}"]`);
  await settings.press('ctrl+a');
  await settings.type(text);
}

export interface Account {
  url: string;
  user: string;
  password: string;
  passphrase: string;
}

/** Types an account into the form and presses “Connect”; the browser's question for permission is allowed the first time. */
export async function pressConnect(
  { browser, settings }: Device,
  account: Account,
  { isAsked = false } = {},
): Promise<void> {
  await settings.activate();
  for (const name of ['url', 'user', 'password', 'passphrase'] as const)
    await fill(settings, `devices-${name}`, account[name]);
  await settings.click('[data-control="devices-connect"]');
  // WebSockets need no permission.
  if (isAsked && account.url.startsWith('http')) await browser.allow();
}

/** After “Connect” to storage without a library: repeats the passphrase, and keeps the recovery code, to which it resolves. */
export async function createLibrary({ settings }: Device, passphrase: string): Promise<string> {
  await expect.poll(() => settings.inPage(seen)).toMatchObject({ asksAgain: true });
  await settings.type(passphrase);
  await settings.press('Return');
  await expect
    .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
    .toMatchObject({ code: expect.stringMatching(/\S/) });
  const { code } = await settings.inPage(seen);
  await settings.click('[data-control="recovery-kept"]');
  return code;
}

/** When the last round ended well (Unix time in ms). Runs in the page of settings. */
const lastRound = () =>
  new Promise<number>((resolve) => {
    const opening = indexedDB.open('lectern-devices', 1);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('values').objectStore('values').get('status');
      reading.onsuccess = () => {
        opening.result.close();
        resolve((reading.result as { lastAt: number } | undefined)?.lastAt ?? 0);
      };
    };
  });

/** Exchanges changes now, and waits until a round that began later has ended with nothing left to send. */
export async function sync({ settings, library }: Device): Promise<void> {
  await settings.activate();
  for (let round = 0; round < 2; round++) {
    const before = await settings.inPage(lastRound);
    await settings.click('[data-control="devices-now"]');
    // The first may have begun before what the test did.
    await expect.poll(() => settings.inPage(lastRound), { timeout: ROUND_MS }).toBeGreaterThan(before);
  }
  await expect
    .poll(() => library.call('syncState'), { timeout: ROUND_MS })
    .toMatchObject({ unsent: 0, unrecorded: 0 });
  await expect
    .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
    .toMatchObject({ problem: '', state: expect.stringMatching(/^Up to date/) });
}

/** All that the library keeps of an article, as text; of pictures the hash. Runs in the page's own world: bytes don't leave it. */
const readStored = async (id: string): Promise<string> => {
  const stored = await Reflect.get(window, 'lecternClient').library.stored(id);
  for (const asset of stored.assets) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', asset.bytes));
    asset.bytes = [...hash].join(' ');
  }
  return JSON.stringify(stored);
};

/** Stores a picture with an article. Runs in the page's own world. */
const keepPicture = (id: string, url: string, base64: string): Promise<void> => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return Reflect.get(window, 'lecternClient').library.keepAssets(id, [
    { url, type: 'image/png', width: 1, height: 1, bytes },
  ]);
};

const call = (name: string, values: string[]) => Reflect.get(window, name)(...values);

/** Stores a picture with an article of a device. */
export const storePicture = ({ library }: Device, id: string, url: string, base64: string): Promise<void> =>
  library.tab.inPage(call, 'keepPicture', [id, url, base64]);

/** All that a reader has in the library of a device, but for what is the device's own. */
export async function contentsOf({ library }: Device) {
  const ids = await library.call('ids', ALL_ARTICLES, { offset: 0, limit: 100_000 });
  const all: unknown[] = [];
  for (const id of [...ids].sort())
    all.push(reduce(JSON.parse(await library.tab.inPage(call, 'readStored', [id])) as StoredArticle));
  return all;
}

function reduce({ textAt: _, thumbnail: ___, reading, assets, ...rest }: StoredArticle) {
  const { updatedAt: ____, failure: _____, openedAt: ______, ...shared } = reading;
  return {
    ...rest,
    reading: shared,
    assets: assets.map(({ id: _______, ...asset }) => asset),
    tags: [...rest.tags].sort(),
    aliases: [...rest.aliases].sort((one, other) => (one.key < other.key ? -1 : 1)),
    highlights: [...rest.highlights].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
