import { expect, test } from 'vitest';
import { findKey, openKey, replaceKey } from '../../platform/devices/key-files';
import { writeDeviceFile } from '../../sync/remote/device-files';
import { createWebdav } from '../../sync/transports/webdav';
import { createLibrary, openDevice, pressConnect, ROUND_MS, seen, sync } from '../e2e/devices/device';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { parseXml } from '../sync/parse-xml';
import { SERVERS } from '../sync/servers';
import { newSheet } from './lib/sheet';

const PASSPHRASE = 'correct horse battery';
const DAY_MS = 86_400_000;
const { signal } = new AbortController();

/** Runs in the page of settings. */
const showSection = () => document.querySelector('#section-devices')?.scrollIntoView();
const turn = (direction: string) => {
  document.documentElement.dir = direction;
};
const answerPicker = () => {
  Reflect.set(window, 'showDirectoryPicker', async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('Syncthing', { create: true }),
  );
};
const canPick = () => document.querySelector('[data-control="devices-use-folder"]') !== null;

const LOOKS = [
  { width: 1000, scheme: 'light', direction: 'ltr' },
  { width: 280, scheme: 'dark', direction: 'ltr' },
  { width: 1000, scheme: 'dark', direction: 'rtl' },
] as const;

describeInBrowsers('the devices that share a library', ({ browser }) => {
  test.skipIf(!SERVERS[0]?.isInstalled())(
    'a picked folder, the list, removing one, the new key of another',
    { timeout: 180_000 },
    async () => {
      const server = await SERVERS[0]?.start();
      if (!server) return;
      const sheet = newSheet();
      const device = await openDevice(browser());
      const { settings } = device;
      await device.library.call('saveLink', { url: 'https://sea.example/tide', title: 'Tide tables' });
      const show = async () => {
        for (const { width, scheme, direction } of LOOKS) {
          await settings.resize(width, 720);
          await settings.setColorScheme(scheme);
          await settings.inPage(turn, direction);
          await settings.inPage(showSection);
          await sheet.add(settings);
        }
        await settings.inPage(turn, 'ltr');
        await settings.resize(1000, 720);
      };
      if (await settings.inPage(canPick)) {
        await settings.inPage(answerPicker);
        await settings.click('[data-control="devices-use-folder"]');
        await show();
        await settings.click('[data-control="devices-use-server"]');
      }
      const account = { url: `${server.url}/Lectern`, user: server.user, password: server.password };
      await pressConnect(device, { ...account, passphrase: PASSPHRASE }, { isAsked: true });
      await createLibrary(device, PASSPHRASE);
      const transport = createWebdav({ ...account, parseXml });
      const found = await findKey(transport, signal);
      if (!found) throw new Error('there is no key');
      const { key } = await openKey(found, PASSPHRASE);
      for (const [at, name] of ['Firefox, Android', 'Edge, Windows'].entries()) {
        const seenAt = Date.now() - 3 * at * DAY_MS;
        const facts = { name, connectedAt: seenAt - 90 * DAY_MS, at: seenAt, applied: [] };
        await writeDeviceFile({ transport, key, signal }, `otherdevice${at}`, facts);
      }
      await sync(device);
      await settings.reload();
      await expect
        .poll(() =>
          settings.inPage(() => document.querySelectorAll('[data-control="devices-remove"]').length),
        )
        .toBe(2);
      await show();
      await settings.click('[data-control="devices-remove"]');
      await show();
      await settings.press('Escape');
      await replaceKey(transport, { passphrase: PASSPHRASE, newPassphrase: PASSPHRASE }, signal);
      // As the device that removed this one does.
      for (const name of await transport.list('log', signal)) await transport.remove(`log/${name}`, signal);
      await settings.click('[data-control="devices-now"]');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: expect.stringMatching(/new key/) });
      await show();
      await sheet.save(`device-list-${browser().name}`);
      await settings.close();
      await server.close();
    },
  );
});
