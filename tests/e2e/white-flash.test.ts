import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import type { Tab } from './driver/driver';
import { openView } from './driver/open-view';
import { CAPTURES_SCREEN, recordScreen, whiteFrames } from './driver/screen';
import { closeTypeSheet, openTypeSheet } from './driver/type-sheet';
import { article } from './library/articles';
import { openLibraryTab } from './library/open-library';

/** Each press is recorded this often: a flash may be shorter than what is between two captures. */
const TIMES = 4;

const darken = () => {
  document.documentElement.style.cssText = 'background: #151515; color: #bbb; color-scheme: dark';
};
const settle = (ms = 700) => new Promise((resolve) => setTimeout(resolve, ms));

/** Chooses the dark theme in an open view, and goes back to its page, which is dark too. */
async function goDark(tab: Tab): Promise<void> {
  await openTypeSheet(tab);
  await tab.clickInView('[data-control="theme-dark"] + .patch');
  await expect.poll(async () => (await tab.view())?.theme).toBe('dark');
  await closeTypeSheet(tab);
  await tab.press('Escape');
  await tab.waitForNoView();
  await tab.inPage(darken);
}

describeInSampledBrowser('nothing white between two dark pages', ({ browser, address }) => {
  const record = async (act: () => Promise<unknown>) => {
    const recording = await recordScreen(browser().screen);
    await settle(200);
    await act();
    await settle();
    const frames = await recording.stop();
    console.info(browser().name, frames.join(' '));
    expect(frames.length).toBeGreaterThan(10);
    return whiteFrames(frames);
  };
  const skipped = CAPTURES_SCREEN ? '' : ' (skipped: ffmpeg, which captures the screen, is not installed)';

  test.skipIf(skipped)(`the view opens over a dark page${skipped}`, async () => {
    const tab = await openView(browser(), address('/awkward/long'));
    await goDark(tab);
    for (let time = 0; time < TIMES; time++) {
      await settle();
      const white = await record(async () => {
        await tab.pressButton();
        await tab.waitForView();
      });
      expect(white).toEqual([]);
      await tab.press('Escape');
      await tab.waitForNoView();
    }
    await tab.close();
  });

  test.skipIf(skipped)(`a saved article opens from another${skipped}`, async () => {
    const library = await openLibraryTab(browser());
    const urls = ['one', 'two'].map((name) => `https://a.example/${name}`);
    const saved = await Promise.all(urls.map((url) => library.call('save', article({ url, title: url }))));
    await library.tab.close();
    const [one = '', two = ''] = await Promise.all(
      saved.map(({ row }) => browser().own(`/article.html?id=${row.id}`)),
    );
    const tab = await browser().open(one);
    await expect.poll(() => tab.inPage(() => document.documentElement.dataset.theme)).toBe('dark');
    for (let time = 0; time < TIMES; time++) {
      await settle();
      expect(await record(() => tab.goto(time % 2 ? one : two))).toEqual([]);
    }
    await tab.close();
  });
});
