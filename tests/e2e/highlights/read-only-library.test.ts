import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openView } from '../driver/open-view';
import { openLibraryTab } from '../library/open-library';
import { makeReadOnly, makeWritable } from '../library/read-only-folder';
import { smallDisk } from '../library/small-disk';
import { libraryFolder } from '../library/stored-file';
import { seen } from './seen';

/** Whether this machine lets anything be mounted. */
const canMount = (() => {
  const disk = smallDisk(1);
  disk?.remove();
  return disk !== null;
})();
const PATH = '/reading/chapters';
const PATIENT = { timeout: 20_000 };

describeInSampledBrowser('highlights in a library that can only be read', ({ browser, address, restart }) => {
  test('are refused with a sentence and taken back; what was there is there afterwards, and can be marked again', async ({
    skip,
  }) => {
    if (!canMount) return skip('this machine does not let a read-only folder be mounted');
    const mark = async () => {
      const tab = await openView(browser(), address(PATH));
      await tab.press('j');
      await tab.press('h');
      return tab;
    };
    const first = await mark();
    const before = await openLibraryTab(browser());
    const found = async () => before.call('find', address(PATH));
    await expect.poll(found, PATIENT).toMatchObject({ highlights: 1 });
    const id = (await found())?.id ?? '';
    await before.tab.close();
    await first.close();
    let folder = '';
    await restart((profile) => {
      folder = libraryFolder(profile);
      makeReadOnly(folder);
    });
    try {
      const tab = await mark();
      await expect
        .poll(async () => (await tab.inView(seen)).said, PATIENT)
        .toMatch(/^Not saved: the library isn’t responding/);
      await expect.poll(async () => (await tab.inView(seen)).marked).toEqual([]);
      await tab.close();
    } finally {
      await restart(() => makeWritable(folder));
    }
    const library = await openLibraryTab(browser());
    expect(await library.call('highlights', id)).toMatchObject([{ note: null }]);
    expect(await library.call('check')).toEqual([]);
    await library.tab.close();
    const again = await mark();
    await expect.poll(async () => (await again.inView(seen)).marked.length, PATIENT).toBe(2);
    await again.close();
  }, 180_000);
});
