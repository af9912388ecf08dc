import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createKey } from '../../platform/devices/key-files';
import { createWebdav } from '../../sync/transports/webdav';
import { type Account, openDevice, ROUND_MS, seen, sync } from '../e2e/devices/device';
import { describeInBrowsers } from '../e2e/driver/browsers';
import type { Tab } from '../e2e/driver/driver';
import { article } from '../e2e/library/articles';
import { parseXml } from '../sync/parse-xml';
import { SERVERS } from '../sync/servers';
import { newSheet } from './lib/sheet';

/** Brings the section to the top. Runs in the page of settings. */
const showSection = () => document.querySelector('#section-devices')?.scrollIntoView();
const turn = (direction: string) => {
  document.documentElement.dir = direction;
};
const focused = () => document.activeElement?.getAttribute('data-control') ?? '';

const { signal } = new AbortController();

/** Most presses of Tab from one control of the section to the next. */
const MAX_TABS = 40;

/** Goes to a control with the keyboard alone. */
async function tabTo(settings: Tab, control: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < MAX_TABS && (await settings.inPage(focused)) !== control; press++)
    await settings.press(key);
  expect(await settings.inPage(focused)).toBe(control);
}

/** Fills in the form and sends it, with the keyboard alone. */
async function typeAccount(settings: Tab, account: Account): Promise<void> {
  for (const name of ['url', 'user', 'password', 'passphrase'] as const) {
    await tabTo(settings, `devices-${name}`);
    await settings.press('ctrl+a');
    await settings.type(account[name]);
  }
  await settings.press('Return');
}

/** The two ways that every state is shown. */
const LOOKS = [
  { width: 1000, scheme: 'light', direction: 'ltr' },
  { width: 280, scheme: 'dark', direction: 'ltr' },
] as const;

describeInBrowsers('the section “Devices”', ({ browser }) => {
  test.skipIf(!SERVERS[0]?.isInstalled())(
    'with the keyboard: before, an error, a new library, its recovery code, synced, leaving, another library, a problem',
    { timeout: 180_000 },
    async () => {
      const server = await SERVERS[0]?.start();
      if (!server) return;
      const sheet = newSheet();
      const device = await openDevice(browser());
      const { settings, library } = device;
      await library.call('save', article({ url: 'https://sea.example/tide', title: 'Tide tables' }));
      const show = async (
        looks: readonly { width: number; scheme: 'light' | 'dark'; direction: string }[] = LOOKS,
      ) => {
        for (const { width, scheme, direction } of looks) {
          await settings.resize(width, 720);
          await settings.setColorScheme(scheme);
          await settings.inPage(turn, direction);
          await settings.inPage(showSection);
          await sheet.add(settings);
        }
      };
      await show();
      // From the last control of the section before it.
      await settings.inPage(() => document.querySelector<HTMLElement>('[data-control="restore"]')?.focus());
      const account = { url: `${server.url}/Lectern`, user: server.user, password: server.password };
      const passphrase = 'correct horse battery';
      await typeAccount(settings, { ...account, passphrase, password: 'wrong' });
      await browser().allow();
      await expect.poll(() => settings.inPage(seen)).toMatchObject({ failure: expect.stringMatching(/\S/) });
      await show();
      await settings.inPage(() =>
        document.querySelector<HTMLElement>('[data-control="devices-url"]')?.focus(),
      );
      await typeAccount(settings, { ...account, passphrase });
      await expect.poll(() => settings.inPage(seen)).toMatchObject({ asksAgain: true });
      await show();
      await settings.type(passphrase);
      await settings.press('Return');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ code: expect.stringMatching(/\S/) });
      await show();
      await tabTo(settings, 'recovery-kept');
      await settings.press('Return');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ state: expect.stringMatching(/^Up to date/) });
      await show([...LOOKS, { width: 1000, scheme: 'light', direction: 'rtl' }]);
      await settings.inPage(turn, 'ltr');
      await tabTo(settings, 'devices-disconnect');
      await settings.press('Return');
      await show();
      await settings.press('Escape');
      await sync(device);
      fs.rmSync(path.join(server.folder, 'Lectern'), { recursive: true });
      await createKey(createWebdav({ ...account, parseXml }), 'another horse battery', signal);
      await tabTo(settings, 'devices-now');
      await settings.press('Return');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: expect.stringMatching(/another library/) });
      await show([...LOOKS, { width: 1000, scheme: 'light', direction: 'rtl' }]);
      await settings.inPage(turn, 'ltr');
      await server.close();
      await settings.press('Return');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: expect.stringMatching(/can’t be reached/) });
      await show();
      await sheet.save(`devices-${browser().name}`);
      await settings.close();
    },
  );
});
