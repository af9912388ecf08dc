import { expect, test } from 'vitest';
import { ALL_ARTICLES } from '../../../library/types';
import { findKey, openKey } from '../../../platform/devices/key-files';
import { createWebdav } from '../../../sync/transports/webdav';
import { parseXml } from '../../sync/parse-xml';
import { createSyncedDevice } from '../../unit/library/sync/devices';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import {
  contentsOf,
  createLibrary,
  type Device,
  openDevice,
  pressConnect,
  ROUND_MS,
  seen,
  sync,
} from './device';
import { STORAGE } from './storage';

const [webdav] = STORAGE;
const PASSPHRASE = 'correct horse battery';
const { signal } = new AbortController();

const save = ({ library }: Device, name: string) =>
  library.call('save', article({ url: `https://sea.example/${name}`, title: name }));

/** Presses "Now", waits for a problem that offers a way out, takes it, and waits until all is up to date. */
async function takeWayOut(device: Device, problem: RegExp, control: string): Promise<void> {
  const { settings } = device;
  await settings.activate();
  await settings.click('[data-control="devices-now"]');
  await expect
    .poll(() => settings.inPage(seen), { timeout: ROUND_MS })
    .toMatchObject({ problem: expect.stringMatching(problem), controls: expect.arrayContaining([control]) });
  await settings.click(`[data-control="${control}"]`);
  await sync(device);
}

describeInSampledBrowser('sending everything again', ({ browser }) => {
  test.skipIf(!webdav?.isInstalled())(
    'makes up for a file that the folder lost; and gives deleted articles back where all are to be kept',
    { timeout: 180_000 },
    async () => {
      const server = await webdav?.start();
      if (!server) return;
      const device = await openDevice(browser());
      await save(device, 'tide');
      await pressConnect(device, { ...server, passphrase: PASSPHRASE }, { isAsked: true });
      await createLibrary(device, PASSPHRASE);
      await sync(device);
      for (const name of ['buoy', 'pilot', 'rope', 'bell']) {
        await save(device, name);
        await sync(device);
      }
      const transport = createWebdav({ ...server, parseXml });
      const file = await findKey(transport, signal);
      if (!file) throw new Error('there is no key');
      const { key } = await openKey(file, PASSPHRASE);
      const elsewhere = createSyncedDevice('elsewhere01');

      // A file in the midst of this device's: those after it cannot be read.
      const packs = (await transport.list('log', signal)).sort(
        (one, other) => Number(one.split('-')[1]) - Number(other.split('-')[1]),
      );
      expect(packs.length).toBeGreaterThan(2);
      await transport.remove(`log/${packs[1]}`, signal);
      await takeWayOut(
        device,
        /Changes sent from here: \d+, of which in the folder: \d+\./,
        'devices-send-again',
      );
      expect(await elsewhere.round(transport, key)).toMatchObject({ problems: [] });
      const ids = elsewhere.store.list(ALL_ARTICLES, { offset: 0, limit: 10 }).rows.map(({ id }) => id);
      expect(ids).toHaveLength(5);

      elsewhere.store.change({ ids: ids.slice(0, 4) }, { kind: 'delete' });
      await elsewhere.round(transport, key);
      await takeWayOut(device, /4/, 'devices-keep-all');
      expect(await contentsOf(device)).toHaveLength(5);
      await elsewhere.round(transport, key);
      expect(elsewhere.store.list(ALL_ARTICLES, { offset: 0, limit: 10 }).total).toBe(5);

      elsewhere.database.close();
      await device.settings.close();
      await device.library.tab.close();
      await server.close();
    },
  );
});
