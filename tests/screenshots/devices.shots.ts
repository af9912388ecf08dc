import { expect, test } from 'vitest';
import { openDevice, pressConnect, ROUND_MS, seen } from '../e2e/devices/device';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { SERVERS } from '../sync/servers';
import { newSheet } from './lib/sheet';

/** Brings the section to the top. Runs in the page of settings. */
const showSection = () => document.querySelector('#section-devices')?.scrollIntoView();
const turn = (direction: string) => {
  document.documentElement.dir = direction;
};

describeInBrowsers('the section “Devices”', ({ browser }) => {
  test.skipIf(!SERVERS[0]?.isInstalled())(
    'before, an error, a new library, its recovery code, connected, a problem, leaving',
    { timeout: 120_000 },
    async () => {
      const server = await SERVERS[0]?.start();
      if (!server) return;
      const sheet = newSheet();
      const device = await openDevice(browser());
      const { settings } = device;
      const show = async () => {
        await settings.inPage(showSection);
        await sheet.add(settings);
      };
      await settings.resize(1000, 720);
      await show();
      const account = {
        url: `${server.url}/Lectern`,
        ...{ user: server.user, password: 'wrong', passphrase: 'correct horse battery' },
      };
      await pressConnect(device, account, { isAsked: true });
      await expect.poll(() => settings.inPage(seen)).toMatchObject({ failure: expect.stringMatching(/\S/) });
      await show();
      await pressConnect(device, { ...account, password: server.password });
      await expect.poll(() => settings.inPage(seen)).toMatchObject({ asksAgain: true });
      await show();
      await settings.type(account.passphrase);
      await settings.press('Return');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ code: expect.stringMatching(/\S/) });
      await show();
      await settings.click('[data-control="recovery-kept"]');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ state: expect.stringMatching(/^Up to date/) });
      await show();
      await settings.setColorScheme('dark');
      await show();
      await settings.setColorScheme('light');
      await settings.inPage(turn, 'rtl');
      await show();
      await settings.inPage(turn, 'ltr');
      await settings.resize(280, 720);
      await show();
      await settings.click('[data-control="devices-disconnect"]');
      await show();
      await settings.press('Escape');
      await server.close();
      await settings.resize(1000, 720);
      await settings.click('[data-control="devices-now"]');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: expect.stringMatching(/\S/) });
      await show();
      await sheet.save(`devices-${browser().name}`);
      await settings.close();
    },
  );
});
