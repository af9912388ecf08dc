import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeyBytes } from '../../../sync/seal/library-key';
import { wrapKey } from '../../../sync/seal/passphrase';
import { createWebdav } from '../../../sync/transports/webdav';
import { parseXml } from '../../sync/parse-xml';
import { BROWSERS } from '../driver/browsers';
import type { Driver } from '../driver/driver';
import { article } from '../library/articles';
import {
  contentsOf,
  createLibrary,
  type Device,
  fill,
  openDevice,
  pressConnect,
  ROUND_MS,
  seen,
  sync,
} from './device';
import { skippedBy } from './sampled';
import { STORAGE, type TestStorage } from './storage';

const SKIPPED = skippedBy('removed-device');
const [webdav] = STORAGE;
const [chromium, firefox] = BROWSERS;
const { signal } = new AbortController();
const FIRST = 'correct horse battery';
const SECOND = 'another horse battery';

/** What the list of devices says. Runs in the page of settings. */
const listed = () =>
  [...document.querySelectorAll('[data-control="devices-list"] li')].map((item) =>
    (item.textContent ?? '').replace(/[\u2068\u2069]/g, ''),
  );
const textOf = (control: string) => document.querySelector(`[data-control="${control}"]`)?.textContent ?? '';

const isMissing = !webdav?.isInstalled() || !chromium.path || !firefox.path;

describe.skipIf(isMissing || SKIPPED !== '')(`a device is removed${SKIPPED}`, () => {
  let server: TestStorage;
  const browsers: Driver[] = [];
  let devices: Device[] = [];
  const at = (number: number): Device => {
    const device = devices[number];
    if (!device) throw new Error('the browser has not started');
    return device;
  };
  const account = (passphrase: string) => {
    const { url, user, password } = server;
    return { url, user, password, passphrase };
  };

  beforeAll(async () => {
    if (webdav) server = await webdav.start();
    for (const { launch } of [chromium, firefox]) browsers.push(await launch());
  }, 90_000);
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server?.close();
  });

  test('the list has both; removed, the other is asked for the new passphrase, and gets nothing without it', async () => {
    devices = await Promise.all(browsers.map(openDevice));
    const [one, fox] = [at(0), at(1)];
    await one.library.call('save', article({ url: 'https://sea.example/tide', title: 'Tide tables' }));
    await pressConnect(one, account(FIRST), { isAsked: true });
    const firstCode = await createLibrary(one, FIRST);
    await sync(one);
    await pressConnect(fox, account(FIRST), { isAsked: true });
    await expect
      .poll(() => fox.settings.inPage(seen), { timeout: ROUND_MS })
      .toMatchObject({ address: expect.stringContaining('/Lectern') });
    await fox.library.call('save', article({ url: 'https://sea.example/moon', title: 'Moon' }));
    await sync(fox);
    await sync(one);
    // It is read when the settings are opened, and then once a minute.
    await one.settings.reload();
    await expect
      .poll(() => one.settings.inPage(listed), { timeout: ROUND_MS })
      .toEqual([
        expect.stringMatching(/^Chrome, Linux \(this device\)Connected .*20\d\d/),
        expect.stringMatching(/^Firefox, LinuxConnected .*20\d\d.*Remove…$/),
      ]);

    await one.settings.activate();
    await one.settings.click('[data-control="devices-remove"]');
    await one.settings.type('not this one');
    await fill(one.settings, 'remove-newPassphrase', SECOND);
    await one.settings.press('Return');
    await expect
      .poll(() => one.settings.inPage(textOf, 'remove-failure'), { timeout: ROUND_MS })
      .toMatch(/passphrase/);
    await fill(one.settings, 'remove-passphrase', FIRST);
    await one.settings.press('Return');
    await expect
      .poll(() => one.settings.inPage(seen), { timeout: ROUND_MS })
      .toMatchObject({ code: expect.stringMatching(/^(?:[0-9A-Z]{7} ?){8}$/) });
    expect((await one.settings.inPage(seen)).code).not.toBe(firstCode);
    await one.settings.click('[data-control="recovery-kept"]');
    await one.library.call('save', article({ url: 'https://sea.example/after', title: 'After it' }));
    await sync(one);

    await fox.library.call('save', article({ url: 'https://sea.example/meanwhile', title: 'Meanwhile' }));
    await fox.settings.activate();
    await fox.settings.click('[data-control="devices-now"]');
    await expect
      .poll(() => fox.settings.inPage(seen), { timeout: ROUND_MS })
      .toMatchObject({ problem: expect.stringMatching(/removed.*passphrase/) });
    await fill(fox.settings, 'devices-new-passphrase', FIRST);
    await fox.settings.press('Return');
    await expect
      .poll(() => fox.settings.inPage(textOf, 'devices-new-key-failure'), { timeout: ROUND_MS })
      .toMatch(/passphrase/);
    expect(await contentsOf(fox)).toHaveLength(3);
    await sync(one);
    expect(await contentsOf(one)).toHaveLength(3);

    // A key that a removed device puts there, under a passphrase that it knows, is not taken for one of the library's.
    const transport = createWebdav({ ...account(SECOND), parseXml });
    const forged = new TextEncoder().encode(JSON.stringify(await wrapKey(createKeyBytes(), SECOND)));
    await transport.put('key/library-3', forged, signal);
    await fill(fox.settings, 'devices-new-passphrase', SECOND);
    await fox.settings.press('Return');
    await expect
      .poll(() => fox.settings.inPage(textOf, 'devices-new-key-failure'), { timeout: ROUND_MS })
      .toMatch(/damaged/);
    await transport.remove('key/library-3', signal);

    await fill(fox.settings, 'devices-new-passphrase', SECOND);
    await fox.settings.press('Return');
    await expect
      .poll(() => fox.settings.inPage(seen), { timeout: ROUND_MS })
      .toMatchObject({ problem: '', state: expect.stringMatching(/^Up to date/) });
    for (const device of [one, fox, one]) await sync(device);
    const all = await contentsOf(one);
    expect(all).toHaveLength(4);
    expect(await contentsOf(fox)).toEqual(all);
  }, 240_000);
});
