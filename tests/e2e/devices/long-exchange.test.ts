import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../../../platform/devices/key-files';
import { createWebdav } from '../../../sync/transports/webdav';
import { parseXml } from '../../sync/parse-xml';
import { createSyncedDevice } from '../../unit/library/sync/devices';
import { BROWSERS } from '../driver/browsers';
import type { Driver } from '../driver/driver';
import { article } from '../library/articles';
import { contentsOf, openDevice, pressConnect, ROUND_MS, seen } from './device';
import { skippedBy } from './sampled';
import { STORAGE, type TestStorage } from './storage';

const SKIPPED = skippedBy('long-exchange');
const PASSPHRASE = 'correct horse battery';
const PACKS = 10;
/** Delay of each file of changes (ms). All of them take longer than `IDLE_MS`, after which Firefox suspends an idle background. */
const FILE_MS = 1500;
const IDLE_MS = 8000;
const [webdav] = STORAGE;
const [, firefox] = BROWSERS;
const { signal } = new AbortController();

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A server on loopback that passes on what it is asked, files of changes slowly, and their names as they were answered. */
async function startSlowServer(address: string) {
  const { origin, pathname } = new URL(address);
  const answered = new Set<string>();
  const server = http.createServer(async (request, answer) => {
    const { method = 'GET', url = '/', headers } = request;
    const isFile = method === 'GET' && /\/(?:log|text)\/[^/]+$/.test(url);
    if (isFile) await wait(FILE_MS);
    const passed = http.request(origin + url, { method, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      if (isFile) response.on('end', () => answered.add(url));
    });
    passed.on('error', () => answer.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}${pathname}`, answered, close: () => server.close() };
}

describe.skipIf(!webdav?.isInstalled() || !firefox.path || SKIPPED !== '')(
  `an exchange that takes longer than Firefox lets a background idle${SKIPPED}`,
  () => {
    let server: TestStorage;
    let browser: Driver | undefined;
    beforeAll(async () => {
      if (webdav) server = await webdav.start();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    test('goes on to its end with nothing of the extension open', async () => {
      const transport = createWebdav({ ...server, parseXml });
      const { key } = await createKey(transport, PASSPHRASE, signal);
      const elsewhere = createSyncedDevice('elsewhere01');
      for (let number = 0; number < PACKS; number++) {
        const url = `https://sea.example/${number}`;
        elsewhere.store.save(article({ url, title: url }));
        await elsewhere.round(transport, key);
      }
      const files = (await server.list()).filter((name) => /\/(?:log|text)\/[^/]+$/.test(name));
      expect(files.length * FILE_MS).toBeGreaterThan(3 * IDLE_MS);

      const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-firefox-'));
      fs.writeFileSync(
        path.join(profile, 'prefs.js'),
        `user_pref("extensions.background.idle.timeout", ${IDLE_MS});\n`,
      );
      const slow = await startSlowServer(server.url);
      browser = await firefox.launch(profile);
      const device = await openDevice(browser);
      const { user, password } = server;
      await pressConnect(
        device,
        { url: slow.url, user, password, passphrase: PASSPHRASE },
        { isAsked: true },
      );
      await expect
        .poll(() => device.settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ address: expect.stringContaining('/Lectern') });
      await device.settings.close();
      await device.library.tab.close();
      const before = slow.answered.size;
      await expect
        .poll(() => slow.answered.size, { timeout: 2 * files.length * FILE_MS, interval: 500 })
        .toBe(files.length);
      // Otherwise it was over before the browser could have lost its patience.
      expect((files.length - before) * FILE_MS).toBeGreaterThan(2 * IDLE_MS);
      const opened = await openDevice(browser);
      await expect.poll(() => contentsOf(opened), { timeout: ROUND_MS }).toHaveLength(PACKS);
      slow.close();
      elsewhere.database.close();
    }, 240_000);
  },
);
