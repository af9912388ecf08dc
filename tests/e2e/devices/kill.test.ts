import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_ARTICLES } from '../../../library/types';
import { findKey, openKey } from '../../../platform/devices/key-files';
import type { LibraryKey } from '../../../sync/seal/library-key';
import type { Transport } from '../../../sync/transports/transport';
import { createWebdav } from '../../../sync/transports/webdav';
import { random } from '../../bench/library/generate';
import { parseXml } from '../../sync/parse-xml';
import { contentsOf, createSyncedDevice, type SyncedDevice } from '../../unit/library/sync/devices';
import { BROWSERS } from '../driver/browsers';
import type { Driver } from '../driver/driver';
import { article } from '../library/articles';
import {
  contentsOf as contentsOfBrowser,
  createLibrary,
  type Device,
  openDevice,
  pressConnect,
  ROUND_MS,
  sync,
} from './device';
import { skippedBy } from './sampled';
import { STORAGE, type TestStorage } from './storage';

/** How many times the browser is killed; `npm run test:sync` asks for 100 of each. */
const KILLS = Number(process.env.SYNC_BROWSER_KILLS ?? 2);
const SEED = Number(process.env.SYNC_SEED ?? 1);
/** Longest time of work before a kill (ms). */
const LONGEST_MS = 6000;
/** More than a hundred kills leave time to save. */
const EVERY_ROW = { offset: 0, limit: 100_000 };
const SKIPPED = skippedBy('kill');
const PASSPHRASE = 'correct horse battery';
const [webdav] = STORAGE;
const [chromium] = BROWSERS;

/**
 * Whether Chromium has written down that the server may be reached: it does so after some seconds, and a browser that is killed
 * before asks again.
 */
const isPermissionStored = (profile: string): boolean =>
  ['Preferences', 'Secure Preferences']
    .map((name) => path.join(profile, 'Default', name))
    .some((file) => fs.existsSync(file) && fs.readFileSync(file, 'utf8').includes('://127.0.0.1/'));

/** What a reader was told is saved, by address; whether it was deleted since. A change that the kill cut off may be either. */
type Acknowledged = Map<string, 'saved' | 'deleted' | 'unsure'>;

describe.skipIf(!webdav?.isInstalled() || !chromium.path || SKIPPED !== '')(
  `a browser that is killed while it syncs${SKIPPED}`,
  () => {
    let server: TestStorage;
    let browser: Driver | undefined;
    let number = 0;
    beforeAll(async () => {
      if (webdav) server = await webdav.start();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    const page = () => `https://sea.example/${++number}`;

    /** One random change; what it acknowledged is written down only after its promise resolved. */
    const work = async ({ library }: Device, known: Acknowledged, next: () => number) => {
      const saved = [...known].filter(([, state]) => state === 'saved');
      const [url] = saved[Math.floor(next() * saved.length)] ?? [];
      if (url === undefined || next() < 0.6) {
        const fresh = page();
        known.set(fresh, 'unsure');
        await library.call('save', article({ url: fresh, title: fresh, text: `${fresh} `.repeat(100) }));
        known.set(fresh, 'saved');
      } else {
        known.set(url, 'unsure');
        const row = await library.call('find', url);
        if (row && next() < 0.4) {
          await library.call('change', { ids: [row.id] }, { kind: 'delete' });
          known.set(url, 'deleted');
        } else {
          if (row) await library.call('change', { ids: [row.id] }, { kind: 'add-tag', tag: `tag ${number}` });
          known.set(url, 'saved');
        }
      }
    };

    /** What a device that is never killed does meanwhile. */
    const workElsewhere = async (
      { store, round }: SyncedDevice,
      known: Acknowledged,
      { transport, key }: { transport: Transport; key: LibraryKey },
    ) => {
      const url = page();
      store.save(article({ url, title: url }));
      known.set(url, 'saved');
      await round(transport, key, { allowDeletions: true });
    };

    const expectAll = (rows: readonly { url: string }[], known: Acknowledged, where: string) => {
      const urls = rows.map(({ url }) => url);
      expect(new Set(urls).size, `${where}: none twice`).toBe(urls.length);
      const wrong = [...known].filter(
        ([url, state]) => state !== 'unsure' && urls.includes(url) !== (state === 'saved'),
      );
      expect(wrong, where).toEqual([]);
    };

    test(
      `killed ${KILLS} times while it syncs (seed ${SEED}): nothing acknowledged is lost, doubled or back`,
      async () => {
        const next = random(SEED);
        const here: Acknowledged = new Map();
        const there: Acknowledged = new Map();
        browser = await chromium.launch();
        let device = await openDevice(browser);
        await pressConnect(device, { ...server, passphrase: PASSPHRASE }, { isAsked: true });
        await createLibrary(device, PASSPHRASE);

        const { profile } = browser;
        await expect.poll(() => isPermissionStored(profile), { timeout: ROUND_MS }).toBe(true);
        const transport = createWebdav({
          url: server.url,
          user: server.user,
          password: server.password,
          parseXml,
        });
        const found = await findKey(transport, new AbortController().signal);
        if (!found) throw new Error('there is no key');
        const { key } = await openKey(found, PASSPHRASE);
        const elsewhere = createSyncedDevice('elsewhere01');

        for (let kill = 0; kill < KILLS; kill++) {
          let killed = false;
          const { profile } = browser;
          const dying = browser;
          const end = new Promise<void>((resolve) => {
            setTimeout(() => {
              killed = true;
              dying.kill().then(resolve);
            }, next() * LONGEST_MS);
          });
          try {
            while (!killed) await work(device, here, next);
          } catch (error) {
            if (!killed) throw error;
          }
          await end;
          await workElsewhere(elsewhere, there, { transport, key });
          browser = await chromium.launch(profile);
          device = await openDevice(browser);
          expectAll(
            (await device.library.call('list', ALL_ARTICLES, EVERY_ROW)).rows,
            here,
            `after kill ${kill + 1}`,
          );
        }
        for (let turn = 0; turn < 2; turn++) {
          await sync(device);
          await elsewhere.round(transport, key, { allowDeletions: true });
        }
        await sync(device);
        const all: Acknowledged = new Map([...here, ...there]);
        expectAll((await device.library.call('list', ALL_ARTICLES, EVERY_ROW)).rows, all, 'in the browser');
        expectAll(elsewhere.store.list(ALL_ARTICLES, EVERY_ROW).rows, all, 'elsewhere');
        const tagsOf = (stored: readonly unknown[]) =>
          (stored as { id: string; tags: string[] }[]).map(({ id, tags }) => [id, ...tags].join(' ')).sort();
        if (process.env.SYNC_VERBOSE)
          console.log(`${here.size} changes acknowledged here, ${there.size} there`);
        expect(tagsOf(contentsOf(elsewhere))).toEqual(tagsOf(await contentsOfBrowser(device)));
        elsewhere.database.close();
      },
      120_000 + KILLS * 30_000,
    );
  },
);
