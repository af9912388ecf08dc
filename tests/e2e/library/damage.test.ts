import { expect, test } from 'vitest';
import { VERSION } from '../../../library/schema';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from './articles';
import { openLibraryTab } from './open-library';
import { openPanelTab, saidOver, saveKey, titles } from './seen';
import { changeStored, damageStored, storedBytes } from './stored-file';

/** So many that the damage lies past the pages of the database that name its tables. */
const COUNT = 400;

const trouble = () => ({
  reason: document.querySelector('[data-part="trouble"]')?.getAttribute('data-reason') ?? '',
  text: document.querySelector('[data-part="trouble"]')?.textContent ?? '',
  rows: document.querySelectorAll('.row').length,
  total: document.querySelector('.total')?.textContent ?? '',
});

describeInSampledBrowser('the library’s file', ({ browser, address, restart }) => {
  test('of a newer Lectern is refused with a sentence, and not touched', async () => {
    const library = await openLibraryTab(browser());
    await library.call('save', article({ url: 'https://example.org/kept', title: 'Kept for the newer one' }));
    await library.tab.close();
    let before: Buffer = Buffer.alloc(0);
    await restart((profile) => {
      changeStored(profile, (database) => database.exec('PRAGMA user_version = 999'));
      before = storedBytes(profile);
    });
    const panel = await openPanelTab(browser());
    await expect
      .poll(() => panel.inPage(trouble))
      .toMatchObject({ reason: 'newer', text: expect.stringMatching(/newer version of Lectern.*Update/) });
    const tab = await browser().open(address('/library/story/0'));
    await tab.press(saveKey(browser()));
    await expect.poll(saidOver(tab)).toMatch(/Not saved: the library is from a newer version/);
    await tab.close();
    await panel.close();
    await restart((profile) => {
      expect(storedBytes(profile).equals(before)).toBe(true);
      changeStored(profile, (database) => database.exec(`PRAGMA user_version = ${VERSION}`));
    });
  });

  test('that is damaged is said to be; every article that can be read is rescued, and the damaged file kept', async () => {
    const library = await openLibraryTab(browser());
    await library.call(
      'saveMany',
      Array.from({ length: COUNT }, (_, number) => ({
        article: article({
          url: `https://example.org/${number}`,
          title: `Article ${number}`,
          text: `Number ${number}. ${'The tide came in twice that day. '.repeat(60)}`,
        }),
      })),
    );
    await library.tab.close();
    await restart((profile) => {
      // With its log written into it: what is only in the log could not be damaged in the file.
      changeStored(profile, () => {});
      damageStored(profile, 0.3, 0.6);
    });
    const panel = await openPanelTab(browser());
    const look = () => panel.inPage(trouble);
    // It is found when something reads it: the list may still stand, the search no more.
    await panel.press('slash');
    await panel.type('tide');
    await expect
      .poll(look)
      .toMatchObject({ reason: 'damaged', text: expect.stringMatching(/damaged.*keeps the old one/) });
    await panel.click('[data-control="rescue"]');
    await expect.poll(async () => (await look()).rows, { timeout: 15_000 }).toBeGreaterThan(0);
    await expect.poll(async () => (await panel.inPage(titles))[0]).toMatch(/^Article \d+$/);
    await panel.close();
    // The file that was damaged lies where it lay, as it was.
    await restart((profile) => expect(storedBytes(profile).includes(Buffer.alloc(4096, 0x5a))).toBe(true));
  });
});
