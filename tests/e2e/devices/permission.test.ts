import { expect, test } from 'vitest';
import { SERVERS } from '../../sync/servers';
import { describeInSampledBrowser } from '../driver/browsers';
import { createLibrary, openDevice, pressConnect, ROUND_MS, seen, sync } from './device';

const [apache] = SERVERS;
const PASSPHRASE = 'correct horse battery';

/** Revokes all host permissions, as the browser's own page of extensions does. Runs in the page of settings. */
const forbidAll = async (): Promise<boolean> => {
  const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { origins } = await permissions.getAll();
  return permissions.remove({ origins });
};

describeInSampledBrowser('a server that may not be reached any more', ({ browser }) => {
  test.skipIf(!apache?.isInstalled())(
    'is said as that, and can be allowed again there',
    { timeout: 120_000 },
    async () => {
      const server = await apache?.start();
      if (!server) return;
      const device = await openDevice(browser());
      const { settings } = device;
      const account = { url: `${server.url}/Lectern`, user: server.user, password: server.password };
      await pressConnect(device, { ...account, passphrase: PASSPHRASE }, { isAsked: true });
      await createLibrary(device, PASSPHRASE);
      await sync(device);
      expect(await settings.inPage(forbidAll)).toBe(true);
      await settings.click('[data-control="devices-now"]');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: expect.stringMatching(/permission to reach this server/) });
      await settings.click('[data-control="devices-unlock"]');
      // Chromium gives back at once what was allowed before.
      if (browser().name === 'firefox') await browser().allow();
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: '', state: expect.stringMatching(/^Up to date/) });
      await settings.close();
      await device.library.tab.close();
      await server.close();
    },
  );
});
