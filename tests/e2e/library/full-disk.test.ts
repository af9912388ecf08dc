import { afterAll, afterEach, expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Tab } from '../driver/driver';
import { article } from './articles';
import { type LibraryInTab, openLibraryTab } from './open-library';
import { openPanelTab, saidOver, saveKey, titles } from './seen';
import { type SmallDisk, smallDisk } from './small-disk';

/** Firefox keeps no files of its own where less room than some 300 MB is left beside its profile. */
const MEGABYTES = 600;

const PATIENT = { timeout: 40_000, interval: 500 };
const disk: SmallDisk | null = smallDisk(MEGABYTES);
afterAll(() => disk?.remove());

/** Saves articles of so many letters until one is refused. Returns the addresses that were acknowledged, and the refusal. */
async function saveUntilRefused(library: LibraryInTab, name: string, letters: number) {
  const kept: string[] = [];
  for (let number = 0; number < 400; number++) {
    const url = `https://example.org/${name}-${number}`;
    try {
      await library.call('save', article({ url, title: name, text: `${number} words `.repeat(letters / 8) }));
      kept.push(url);
    } catch (error) {
      return { kept, refusal: String(error) };
    }
  }
  return { kept, refusal: 'none' };
}

describeInSampledBrowser(
  'a full disk',
  ({ browser, address }) => {
    // Whatever came of it, the next browser has a disk with room.
    afterEach(() => disk?.free());

    /** Presses the key that saves, and hears what is said over the page of it, '' if that takes too long. */
    const pressAndHear = (tab: Tab) => async () => {
      await tab.press(saveKey(browser()));
      const nothing = new Promise<string>((resolve) => setTimeout(resolve, 4000, ''));
      return Promise.race([saidOver(tab)(), nothing]);
    };

    test('is told, keeps what is saved readable and whole, and is over when there is room again', async ({
      skip,
    }) => {
      if (!disk) return skip('this machine does not let a small disk be mounted');
      const library = await openLibraryTab(browser());
      await library.call(
        'save',
        article({ url: 'https://example.org/first', title: 'Saved while there was room' }),
      );
      disk.fill(3_000_000);
      const large = await saveUntilRefused(library, 'Large', 400_000);
      expect(large.refusal).toMatch(/full: /);
      const small = await saveUntilRefused(library, 'Small', 800);
      expect(small.refusal).toMatch(/full: /);
      const kept = ['https://example.org/first', ...large.kept, ...small.kept];

      const tab = await browser().open(address('/library/story/0'));
      // A browser without room for files of its own takes its time, and may miss a key.
      await expect.poll(pressAndHear(tab), PATIENT).toMatch(/Not saved: your disk is full/);
      const panel = await openPanelTab(browser());
      await expect
        .poll(() => panel.inPage(() => document.querySelector('[data-part="trouble"]')?.textContent ?? ''))
        .toMatch(/disk is full.*Saved articles are safe/);
      for (const url of kept) expect(await library.call('find', url), url).not.toBeNull();
      expect(await library.call('check')).toEqual([]);

      disk.free();
      await tab.activate();
      await expect.poll(pressAndHear(tab), PATIENT).toMatch(/Saved|up to date/);
      await expect.poll(async () => (await panel.inPage(titles))[0]).toMatch(/lighthouse keeper/);
      for (const url of kept) expect(await library.call('find', url), url).not.toBeNull();
      expect(await library.call('check')).toEqual([]);
      await panel.close();
      await tab.close();
    }, 120_000);
  },
  disk?.folder,
);
