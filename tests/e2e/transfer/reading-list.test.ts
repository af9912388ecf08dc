import { expect, test } from 'vitest';
import { describeInBrowsers } from '../driver/browsers';
import type { Tab } from '../driver/driver';
import { openPanelTab, titles } from '../library/seen';

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  offered: document.querySelector('[data-control="reading-list"]') !== null,
  files: [...document.querySelectorAll('.files li')].map((file) => file.textContent),
  problem: document.querySelector('[data-part="problems"]')?.textContent ?? '',
  added: document.querySelector('[data-fact="importAdded"] dd')?.textContent ?? '',
});

/** Adds pages to Chrome's reading list, for which its own button would need a tab of each. */
const fill = async (page: Tab): Promise<void> =>
  page.inPage(async () => {
    const { readingList } = Reflect.get(window, 'chrome');
    await readingList.addEntry({ title: 'To be read', url: 'https://list.example/a', hasBeenRead: false });
    await readingList.addEntry({ title: 'Read before', url: 'https://list.example/b', hasBeenRead: true });
  });

/** Notes what the browser answers when the page asks for a permission. */
const rememberAnswers = () => {
  const { permissions } = Reflect.get(window, 'chrome');
  const request = permissions.request.bind(permissions);
  permissions.request = async (wanted: unknown) => {
    const answer = await request(wanted);
    Reflect.get(window, 'answers').push(answer);
    return answer;
  };
};

describeInBrowsers('Chrome’s reading list', ({ browser }) => {
  test('is asked for when it is wanted, and only then; refused, all stays as it is; where there is none it is not offered', async () => {
    const page = await browser().open(await browser().own('/import.html'));
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
    if (browser().name === 'firefox') {
      expect((await page.inPage(seen)).offered).toBe(false);
      await page.close();
      return;
    }
    const mayRead = () =>
      page.inPage(() => Reflect.get(window, 'chrome').permissions.contains({ permissions: ['readingList'] }));
    expect(await mayRead()).toBe(false);
    await page.inject(`window.answers = []; (${rememberAnswers})();`);
    await page.click('[data-control="reading-list"]');
    await expect
      .poll(
        async () => {
          await page.press('Escape');
          return page.inPage(() => Reflect.get(window, 'answers'));
        },
        { timeout: 10_000 },
      )
      .toEqual([false]);
    expect(await page.inPage(seen)).toEqual({
      step: 'choose',
      offered: true,
      files: [],
      problem: '',
      added: '',
    });
    expect(await mayRead()).toBe(false);
    await page.click('[data-control="reading-list"]');
    await browser().allow();
    expect(await mayRead()).toBe(true);
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({ step: 'choose', problem: expect.stringContaining('Chrome') });

    await fill(page);
    await page.click('[data-control="reading-list"]');
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({ step: 'preview', files: ['Chrome · Chrome'], problem: '' });
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(seen)).toMatchObject({ step: 'result', added: '2' });
    const panel = await openPanelTab(browser());
    await panel.press('5');
    await expect.poll(async () => (await panel.inPage(titles)).sort()).toEqual(['Read before', 'To be read']);
    await panel.press('2');
    await expect.poll(() => panel.inPage(titles)).toEqual(['To be read']);
    await panel.close();
    await page.close();
  });
});
