import { afterAll, afterEach, expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import { type SmallDisk, smallDisk } from '../library/small-disk';
import { look, openSaved } from './seen';

/** As in `full-disk.test.ts`: Firefox keeps no files of its own where less room is left. */
const MEGABYTES = 600;
const PATIENT = { timeout: 40_000, interval: 500 };
const FULL = /Not saved: your disk is full/;

const disk: SmallDisk | null = smallDisk(MEGABYTES);
afterAll(() => disk?.remove());

describeInSampledBrowser(
  'highlights on a full disk',
  ({ browser }) => {
    // Whatever came of it, the next browser has a disk with room.
    afterEach(() => disk?.free());

    test('what cannot be kept is said and taken back, what is kept stays, and a note is there to be saved later', async ({
      skip,
    }) => {
      if (!disk) return skip('this machine does not let a small disk be mounted');
      const { library, page, kept, end } = await openSaved(browser(), {
        url: 'https://full.example/1',
        content: '<p>The harbour was built in a single summer.</p><p>Nobody remembers who paid for it.</p>',
      });
      await page.press('j');
      await page.press('h');
      await expect.poll(async () => (await kept()).length).toBe(1);
      const before = await look(page)();
      disk.fill(3_000_000);
      // The database has room of its own left, which is taken first.
      let refusal = '';
      for (const letters of [400_000, 800])
        for (let number = 0; number < 400; number++) {
          const url = `https://full.example/${letters}-${number}`;
          const saved = library.call('save', article({ url, text: `${number} words `.repeat(letters / 8) }));
          refusal = await saved.then(() => '', String);
          if (refusal) break;
        }
      expect(refusal).toMatch(/full: /);

      const note = `Who paid? ${'Ask Ada again. '.repeat(3000)}`;
      await page.press('n');
      await expect.poll(look(page)).toMatchObject({ focused: 'note' });
      await page.inPage((text) => {
        const field = document.querySelector<HTMLTextAreaElement>('textarea');
        if (field) field.value = text;
      }, note);
      await page.press('End');
      await page.type('!');
      await page.press('Escape');
      await expect
        .poll(look(page), PATIENT)
        .toMatchObject({ said: expect.stringMatching(FULL), card: false });
      expect((await look(page)()).marked).toEqual(before.marked);
      expect(await kept()).toMatchObject([{ note: null }]);
      disk.free();
      await page.press('n');
      await expect.poll(look(page)).toMatchObject({ focused: 'note' });
      const field = () =>
        page.inPage(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '');
      expect((await field()).length).toBe(note.length + 1);
      await page.press('Escape');
      await expect.poll(async () => (await kept())[0]?.note?.length, PATIENT).toBe(note.length + 1);
      expect(await library.call('check')).toEqual([]);
      await end();
    }, 180_000);
  },
  disk?.folder,
);
