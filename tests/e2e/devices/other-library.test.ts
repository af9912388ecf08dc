import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createKey, findKey, openKey } from '../../../platform/devices/key-files';
import { createWebdav } from '../../../sync/transports/webdav';
import { parseXml } from '../../sync/parse-xml';
import { createSyncedDevice } from '../../unit/library/sync/devices';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import { contentsOf, createLibrary, openDevice, pressConnect, ROUND_MS, seen, sync } from './device';
import { STORAGE } from './storage';

const [webdav] = STORAGE;
const OWN = 'correct horse battery';
const OTHERS = 'another horse battery';
const { signal } = new AbortController();

describeInSampledBrowser('a folder that holds another library', ({ browser }) => {
  test.skipIf(!webdav?.isInstalled())(
    'gets nothing of this one; joined when it is connected with its own passphrase',
    { timeout: 180_000 },
    async () => {
      const server = await webdav?.start();
      if (!server) return;
      const device = await openDevice(browser());
      const { settings, library } = device;
      await library.call('save', article({ url: 'https://sea.example/tide', title: 'Tide tables' }));
      await pressConnect(device, { ...server, passphrase: OWN }, { isAsked: true });
      await createLibrary(device, OWN);
      await sync(device);

      await server.empty();
      const transport = createWebdav({ ...server, parseXml });
      const { key } = await createKey(transport, OTHERS, signal);
      const elsewhere = createSyncedDevice('elsewhere01');
      elsewhere.store.save(article({ url: 'https://moon.example/', title: 'Moon' }));
      await elsewhere.round(transport, key);
      const files = await server.list();
      await settings.activate();
      await settings.click('[data-control="devices-now"]');
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({
          problem: expect.stringMatching(/another library/),
          controls: expect.arrayContaining(['devices-leave']),
        });
      expect((await settings.inPage(seen)).controls).not.toContain('devices-send-again');
      expect(await server.list()).toEqual(files);

      await settings.click('[data-control="devices-leave"]');
      await settings.click('[data-control="disconnect-keep"]');
      await expect
        .poll(() => settings.inPage(() => document.querySelector('[data-control="devices-url"]') !== null))
        .toBe(true);
      await pressConnect(device, { ...server, passphrase: OTHERS });
      await expect
        .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ address: expect.stringContaining('/Lectern') });
      await sync(device);
      await elsewhere.round(transport, key);
      expect(await contentsOf(device)).toHaveLength(2);
      expect(elsewhere.store.find('https://sea.example/tide')).not.toBeNull();

      // The folder is emptied, key and all, while nobody looks: what is sent again can be read by who knows the passphrase.
      await server.empty();
      expect(fs.existsSync(path.join(server.folder, 'Lectern'))).toBe(false);
      await settings.activate();
      await settings.click('[data-control="devices-now"]');
      await settings.click('[data-control="devices-send-again"]');
      await sync(device);
      const found = await findKey(transport, signal);
      if (!found) throw new Error('there is no key');
      const late = createSyncedDevice('elsewhere02');
      await late.round(transport, (await openKey(found, OTHERS)).key);
      expect(late.store.find('https://moon.example/')).not.toBeNull();

      late.database.close();
      elsewhere.database.close();
      await settings.close();
      await library.tab.close();
      await server.close();
    },
  );
});
