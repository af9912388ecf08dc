import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../driver/browsers';
import type { Driver, Tab } from '../driver/driver';
import { article } from '../library/articles';
import { contentsOf, createLibrary, type Device, fill, openDevice, ROUND_MS, seen, sync } from './device';
import { skippedBy } from './sampled';

const SKIPPED = skippedBy('folder');
const [chromium] = BROWSERS;
const PASSPHRASE = 'correct horse battery';

/** Files by their paths, in base64. */
type Files = Record<string, string>;

/** No driver can pick a folder in the system's dialog: one of the origin's own stands for it. Runs in the page of settings. */
const answerPicker = () => {
  Reflect.set(window, 'showDirectoryPicker', async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true }),
  );
};

/** All files of that folder. Runs in the page of settings. */
const readFolder = async (): Promise<Files> => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true });
  const files: Files = {};
  for await (const folder of root.values()) {
    if (folder.kind !== 'directory') continue;
    for await (const entry of (folder as FileSystemDirectoryHandle).values()) {
      if (entry.kind !== 'file') continue;
      const file = await (entry as FileSystemFileHandle).getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      files[`${folder.name}/${entry.name}`] = btoa(
        Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
      );
    }
  }
  return files;
};

/** Writes files into it, and removes others. Runs in the page of settings. */
const writeFolder = async (files: Files, removed: string[]): Promise<void> => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Shared', { create: true });
  for (const [path, base64] of Object.entries(files)) {
    const [folder = '', name = ''] = path.split('/');
    const entry = await (await root.getDirectoryHandle(folder, { create: true })).getFileHandle(name, {
      create: true,
    });
    const writer = await entry.createWritable();
    await writer.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    await writer.close();
  }
  for (const path of removed) {
    const [folder = '', name = ''] = path.split('/');
    await (await root.getDirectoryHandle(folder, { create: true })).removeEntry(name).catch(() => {});
  }
};

/** Brings files and removals from each of two folders to the other, as Syncthing does. */
function createCarrier(one: Tab, other: Tab): { carry(cut?: (path: string) => boolean): Promise<void> } {
  let known = new Set<string>();
  return {
    async carry(cut = () => false) {
      const [here, there] = [await one.inPage(readFolder), await other.inPage(readFolder)];
      const gone = [...known].filter((path) => !(path in here) || !(path in there));
      const part = (from: Files, to: Files) =>
        Object.fromEntries(
          Object.entries(from)
            .filter(([path, content]) => to[path] !== content && !gone.includes(path))
            .map(([path, content]) => [path, cut(path) ? content.slice(0, 40) : content]),
        );
      await other.inPage(writeFolder, part(here, there), gone);
      await one.inPage(writeFolder, part(there, here), gone);
      known = new Set(Object.keys({ ...here, ...there }).filter((path) => !gone.includes(path)));
    },
  };
}

async function connectFolder({ settings }: Device): Promise<void> {
  await settings.activate();
  await settings.inPage(answerPicker);
  await settings.click('[data-control="devices-use-folder"]');
  await fill(settings, 'devices-passphrase', PASSPHRASE);
  await settings.press('Return');
}

describe.skipIf(!chromium.path || SKIPPED !== '')(
  `two browsers share a library through a folder that something else carries${SKIPPED}`,
  () => {
    const browsers: Driver[] = [];
    let devices: Device[] = [];
    let carry: (cut?: (path: string) => boolean) => Promise<void>;
    const at = (number: number): Device => {
      const device = devices[number];
      if (!device) throw new Error('the browser has not started');
      return device;
    };
    const settle = async () => {
      for (const number of [0, 1, 0, 1]) {
        await sync(at(number));
        await carry();
      }
    };
    const expectSame = async () => {
      const [first, second] = [await contentsOf(at(0)), await contentsOf(at(1))];
      expect(second).toEqual(first);
      return first as { article: { title: string }; tags: string[] }[];
    };

    beforeAll(async () => {
      for (let count = 0; count < 2; count++) browsers.push(await chromium.launch());
    }, 90_000);
    afterAll(async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
    });

    test('one creates it, the other finds it there; what they save, tag and delete comes to both', async () => {
      devices = await Promise.all(browsers.map(openDevice));
      ({ carry } = createCarrier(at(0).settings, at(1).settings));
      await at(0).library.call('save', article({ url: 'https://sea.example/tide', title: 'Tide tables' }));
      await connectFolder(at(0));
      await createLibrary(at(0), PASSPHRASE);
      expect(await at(0).settings.inPage(seen)).toMatchObject({ address: 'Folder: Shared' });
      await sync(at(0));
      await carry();
      await connectFolder(at(1));
      await expect
        .poll(() => at(1).settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ code: '', address: 'Folder: Shared' });
      await settle();
      expect(await expectSame()).toHaveLength(1);

      const { row } = await at(1).library.call(
        'save',
        article({ url: 'https://sea.example/moon', title: 'Moon' }),
      );
      await at(0).library.call('save', article({ url: 'https://sea.example/sun', title: 'Sun' }));
      await settle();
      await at(0).library.call('change', { ids: [row.id] }, { kind: 'add-tag', tag: 'Night' });
      const sun = await at(1).library.call('find', 'https://sea.example/sun');
      await at(1).library.call('change', { ids: [sun?.id ?? ''] }, { kind: 'delete' });
      await settle();
      expect((await expectSame()).map((stored) => [stored.article.title, stored.tags])).toEqual(
        expect.arrayContaining([
          ['Moon', ['Night']],
          ['Tide tables', []],
        ]),
      );
    }, 180_000);

    test('a file that is not carried whole is said, takes nothing away, and is read when it is whole', async () => {
      await at(0).library.call('save', article({ url: 'https://sea.example/late', title: 'Late' }));
      await sync(at(0));
      await carry((path) => path.startsWith('log/'));
      await at(1).settings.activate();
      await at(1).settings.click('[data-control="devices-now"]');
      await expect
        .poll(() => at(1).settings.inPage(seen), { timeout: ROUND_MS })
        .toMatchObject({ problem: expect.stringMatching(/damaged or incomplete/) });
      // What is whole there goes back over the half: the carrier brings the newer, which is the first's.
      const whole = await at(0).settings.inPage(readFolder);
      await at(1).settings.inPage(writeFolder, whole, []);
      await settle();
      expect((await expectSame()).map((stored) => stored.article.title)).toContain('Late');
    }, 120_000);

    test('nothing in the folder can be read', async () => {
      const files = await at(0).settings.inPage(readFolder);
      const text = Object.entries(files)
        .map(([path, content]) => path + Buffer.from(content, 'base64').toString('latin1'))
        .join('\n');
      expect(text.length).toBeGreaterThan(1000);
      for (const word of ['Tide', 'sea.example', 'Night', 'articles', 'horse', 'Chrome'])
        expect(text).not.toContain(word);
    });
  },
);
