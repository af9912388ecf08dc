import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeyBytes } from '../../../sync/seal/library-key';
import { writeRecoveryCode } from '../../../sync/seal/recovery-code';
import { BROWSERS } from '../driver/browsers';
import type { Driver } from '../driver/driver';
import { sampleOf } from '../driver/sample';
import { article } from '../library/articles';
import {
  contentsOf,
  type Device,
  openDevice,
  pressConnect,
  ROUND_MS,
  seen,
  storePicture,
  sync,
} from './device';
import { STORAGE, type StorageKind, type TestStorage } from './storage';

const [chromium, firefox] = BROWSERS;
const MARK = {
  id: '0195a000-0000-7000-8000-000000000001',
  ...{ quote: 'twice that day', note: 'Ask Ada about the harbour', color: 'yellow', tags: [] },
  selectors: [{ type: 'TextQuoteSelector', exact: 'twice that day' }],
  ...{ createdAt: 1, updatedAt: 1 },
};
const PICTURE_URL = 'https://sea.example/tide.png';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A second, and what a machine busy with three browsers and a test takes longer. */
const MAX_LIVE_MS = 3000;

/** `npm test` runs one kind of storage, another with each commit; `npm run test:e2e` all. */
const sampled = sampleOf('devices', STORAGE.length);
const KINDS = STORAGE.filter((_, at) => sampled === null || at === sampled);

const missingFor = (kind: StorageKind): string[] => [
  ...(kind.isInstalled() ? [] : [`a server for ${kind.name}`]),
  ...BROWSERS.filter(({ path }) => !path).map(({ name }) => name),
];

for (const kind of KINDS) describeKind(kind, missingFor(kind));

function describeKind(kind: StorageKind, missing: readonly string[]): void {
  describe.skipIf(missing.length > 0)(
    `three browsers share a library through ${kind.name}${missing.length ? ` (skipped without ${missing.join(', ')})` : ''}`,
    () => {
      let server: TestStorage;
      const browsers: Driver[] = [];
      let [one, two, fox]: Device[] = [];
      const need = (device: Device | undefined): Device => {
        if (!device) throw new Error('the browser has not started');
        return device;
      };
      const all = () => [need(one), need(two), need(fox)];
      const account = () => ({
        url: server.url,
        user: server.user,
        password: server.password,
        passphrase: 'correct horse battery',
      });
      /** Rounds in turn until what each did has come to all. */
      const settle = async () => {
        for (const device of [...all(), ...all()]) await sync(device);
      };
      const expectSame = async () => {
        const [first, ...others] = await Promise.all(all().map(contentsOf));
        for (const other of others) expect(other).toEqual(first);
        return first as Record<string, unknown>[];
      };

      beforeAll(async () => {
        server = await kind.start();
        for (const { launch } of [chromium, chromium, firefox]) browsers.push(await launch());
      }, 90_000);
      afterAll(async () => {
        await Promise.all(browsers.map((browser) => browser.close()));
        await server?.close();
      });

      test('the first creates it and gets a recovery code; a wrong password and passphrase are said; the others join', async () => {
        [one, two, fox] = await Promise.all(browsers.map(openDevice));
        const first = need(one);
        await first.library.call('save', article({ url: 'https://sea.example/tide', title: 'Tide tables' }), {
          tags: ['Harbour'],
        });
        await pressConnect(first, { ...account(), password: 'wrong' }, { isAsked: true });
        await expect
          .poll(() => first.settings.inPage(seen))
          .toMatchObject({ failure: expect.stringMatching(/app password/) });
        await pressConnect(first, account());
        await expect.poll(() => first.settings.inPage(seen)).toMatchObject({ asksAgain: true });
        await first.settings.type('correct horse');
        await first.settings.press('Return');
        await expect
          .poll(() => first.settings.inPage(seen))
          .toMatchObject({ failure: expect.stringMatching(/different/) });
        await first.settings.type(' battery');
        await first.settings.press('Return');
        await expect
          .poll(() => first.settings.inPage(seen), { timeout: ROUND_MS })
          .toMatchObject({
            code: expect.stringMatching(/^(?:[0-9A-Z]{7} ?){8}$/),
            address: expect.stringContaining('/Lectern'),
          });
        await first.settings.click('[data-control="recovery-kept"]');
        await sync(first);

        const second = need(two);
        const ofAnother = await writeRecoveryCode(createKeyBytes());
        for (const passphrase of ['another horse battery', ofAnother]) {
          await pressConnect(second, { ...account(), passphrase }, { isAsked: passphrase !== ofAnother });
          await expect
            .poll(() => second.settings.inPage(seen), { timeout: ROUND_MS })
            .toMatchObject({ failure: expect.stringMatching(/passphrase/) });
        }
        for (const device of [second, need(fox)]) {
          await pressConnect(device, account(), { isAsked: device !== second });
          await expect
            .poll(() => device.settings.inPage(seen), { timeout: ROUND_MS })
            .toMatchObject({ code: '', address: expect.stringContaining('/Lectern') });
        }
        await settle();
        expect(await expectSame()).toMatchObject([{ article: { title: 'Tide tables' }, tags: ['Harbour'] }]);
      }, 180_000);

      test('saved here, read there; tags, highlights, archiving and deletions come to all', async () => {
        const { row } = await need(fox).library.call(
          'save',
          article({ url: 'https://sea.example/moon', title: 'Moon and sea' }),
        );
        await need(fox).library.call('putHighlight', row.id, MARK);
        await settle();
        await storePicture(need(fox), row.id, PICTURE_URL, PNG);
        await settle();
        expect(await expectSame()).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ id: row.id, assets: [expect.objectContaining({ url: PICTURE_URL })] }),
          ]),
        );
        await need(two).library.call('change', { ids: [row.id] }, { kind: 'add-tag', tag: 'Moon' });
        await need(one).library.call('change', { ids: [row.id] }, { kind: 'archive', on: true });
        await settle();
        expect(await expectSame()).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              id: row.id,
              tags: ['Moon'],
              highlights: [expect.objectContaining({ note: MARK.note })],
              reading: expect.objectContaining({ archived: true }),
            }),
          ]),
        );
        const reader = await need(two).browser.open(
          await need(two).browser.own(`/article.html?id=${row.id}`),
        );
        await expect
          .poll(() => reader.inPage(() => document.querySelector('[data-part="content"]')?.textContent ?? ''))
          .toMatch(/twice that day/);
        await reader.close();
        await need(two).library.call('change', { ids: [row.id] }, { kind: 'delete' });
        await settle();
        expect(await expectSame()).toHaveLength(1);
      }, 180_000);

      test.runIf(kind.isLive)(
        'what is saved on one is on the others within a second',
        async () => {
          await settle();
          const url = 'https://sea.example/live';
          const { row } = await need(one).library.call('save', article({ url, title: 'Live' }));
          const savedAt = performance.now();
          const times: number[] = [];
          for (const device of [need(two), need(fox)]) {
            await expect
              .poll(() => device.library.call('find', url), { interval: 30 })
              .toMatchObject({ id: row.id });
            times.push(Math.round(performance.now() - savedAt));
          }
          console.log(`there after ${times.join(' and ')} ms`);
          expect(Math.max(...times)).toBeLessThan(MAX_LIVE_MS);
          await need(one).library.call('change', { ids: [row.id] }, { kind: 'delete' });
          await settle();
        },
        120_000,
      );

      test('the same thing changed on two while one is paused: both are kept, or the later', async () => {
        const row = await need(one).library.call('find', 'https://sea.example/tide');
        const id = row?.id ?? '';
        const { settings } = need(two);
        await settings.activate();
        await settings.click('[data-control="devices-pause"]');
        await expect
          .poll(() => settings.inPage(seen))
          .toMatchObject({ state: expect.stringMatching(/^Paused/) });
        await need(one).library.call(
          'change',
          { ids: [id] },
          { kind: 'details', details: { title: 'First title' } },
        );
        await need(one).library.call('change', { ids: [id] }, { kind: 'add-tag', tag: 'From one' });
        await sync(need(one));
        await need(two).library.call(
          'change',
          { ids: [id] },
          { kind: 'details', details: { title: 'Later title' } },
        );
        await need(two).library.call('change', { ids: [id] }, { kind: 'add-tag', tag: 'From two' });
        await need(two).library.call(
          'save',
          article({ url: 'https://sea.example/tide', title: 'Tide tables' }),
        );
        await settings.click('[data-control="devices-pause"]');
        await settle();
        expect(await expectSame()).toMatchObject([
          { id, own: { title: 'Later title' }, tags: ['From one', 'From two', 'Harbour'] },
        ]);
      }, 180_000);

      test('nothing that lies on the server can be read', () => {
        const bytes = server.readDisk();
        expect(bytes.length).toBeGreaterThan(1000);
        for (const word of [
          'Tide',
          'sea.example',
          'Harbour',
          'Moon',
          'harbour',
          'article:',
          'articles',
          'horse',
        ])
          expect(bytes).not.toContain(word);
      });

      test('an emptied folder is said, takes nothing away, and everything is sent again when it is asked for', async () => {
        const first = need(one);
        await server.empty();
        await first.settings.activate();
        await first.settings.click('[data-control="devices-now"]');
        await expect
          .poll(() => first.settings.inPage(seen), { timeout: ROUND_MS })
          .toMatchObject({
            problem: expect.stringMatching(
              /emptied.*Changes sent from here: \d+, of which in the folder: 0\./,
            ),
            controls: expect.arrayContaining(['devices-send-again', 'devices-leave']),
          });
        const list = await first.browser.open(await first.browser.own('/library.html'));
        const notice = () =>
          list.inPage(() => document.querySelector('[data-part="devices-notice"]')?.textContent ?? '');
        await expect.poll(notice).toMatch(/emptied/);
        await list.close();
        expect(await contentsOf(first)).toHaveLength(1);
        for (const device of all()) {
          await device.settings.activate();
          await device.settings.click('[data-control="devices-now"]');
          await device.settings.click('[data-control="devices-send-again"]');
          await expect
            .poll(() => device.settings.inPage(seen), { timeout: ROUND_MS })
            .toMatchObject({ problem: '', state: expect.stringMatching(/^Up to date/) });
        }
        await settle();
        expect(await expectSame()).toHaveLength(1);
        // Without its key no further device could read what was sent.
        expect(await server.list()).toContainEqual(expect.stringMatching(/key\/library$/));
      }, 180_000);

      test('disconnected, a device keeps its articles and sends nothing; the library on the server can go too', async () => {
        const last = need(fox);
        await last.settings.activate();
        await last.settings.click('[data-control="devices-disconnect"]');
        await last.settings.click('[data-control="disconnect-delete"]');
        await expect
          .poll(
            () => last.settings.inPage(() => document.querySelector('[data-control="devices-url"]') !== null),
            {
              timeout: ROUND_MS,
            },
          )
          .toBe(true);
        expect(await contentsOf(last)).toHaveLength(1);
        expect(await last.library.call('syncState')).toBeNull();
        expect(await server.list()).toEqual([]);
      }, 60_000);
    },
  );
}
