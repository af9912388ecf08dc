import { expect, test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { article } from '../e2e/library/articles';
import { openLibraryTab } from '../e2e/library/open-library';
import { newSheet } from './lib/sheet';

const TITLES = [
  'The last water mill on the Arrow grinds again, and the whole valley comes to look',
  'Die Uhr, die das Meer stellte',
  'صانع الساعات الذي ضبط المد',
  '東京の朝は早い。港に船が着いた日の記録',
  'A railway over the marsh',
];
const PARAGRAPH = 'She set the clock by the harbour, and the town went by it for forty years. ';

describeInBrowsers('from 280 to 2,560 pixels', ({ browser, address }) => {
  test('the library’s page: wide, dark, right to left, narrow, empty', async () => {
    const sheet = newSheet();
    const page = await browser().open(await browser().own('/library.html'));
    await page.resize(1440, 900);
    await expect
      .poll(() => page.inPage(() => document.querySelector('[data-part="nothing"]') !== null))
      .toBe(true);
    await sheet.add(page);
    const library = await openLibraryTab(browser());
    await library.call(
      'saveMany',
      Array.from({ length: 24 }, (_, index) => ({
        article: article({
          url: `https://example.org/wide/${index}`,
          title: TITLES[index % TITLES.length] ?? '',
          excerpt: PARAGRAPH,
          content: `<p>${PARAGRAPH.repeat(5)}</p><h2>Eleven minutes</h2><p>${PARAGRAPH.repeat(9)}</p>`,
          minutes: 2 + (index % 7),
        }),
        tags: index % 3 === 0 ? ['Sea', 'To do'] : [],
        reading: { progress: index % 4 === 1 ? 0.4 : 0, favourite: index % 5 === 0 },
      })),
    );
    await library.tab.close();
    await page.activate();
    await expect
      .poll(() => page.inPage(() => document.querySelectorAll('.row .title').length))
      .toBeGreaterThan(5);
    await page.click('.row .title');
    await expect
      .poll(() =>
        page.inPage(
          () =>
            document
              .querySelector<HTMLIFrameElement>('.beside-list iframe')
              ?.contentDocument?.querySelector('h2')?.textContent,
        ),
      )
      .toBe('Eleven minutes');
    const widest = () => document.documentElement.scrollWidth - window.innerWidth;
    for (const [width, scheme] of [
      [2560, 'light'],
      [1440, 'dark'],
      [1000, 'light'],
      [280, 'dark'],
    ] as const) {
      await page.setColorScheme(scheme);
      await page.resize(width, 900);
      expect(await page.inPage(widest)).toBeLessThanOrEqual(0);
      await sheet.add(page);
    }
    await page.setColorScheme('light');
    await page.resize(1440, 900);
    await page.inPage(() => {
      document.documentElement.dir = 'rtl';
    });
    await sheet.add(page);
    await page.close();
    await sheet.save(`library-page-${browser().name}`);
  });

  test('the view at 2,560, 1,440 and 280 pixels, light and dark, and the end of an article', async () => {
    const sheet = newSheet();
    const tab = await browser().open(address('/library/story/0'));
    await tab.pressButton();
    await tab.waitForView();
    for (const [width, scheme] of [
      [2560, 'light'],
      [1440, 'dark'],
      [280, 'light'],
    ] as const) {
      await tab.setColorScheme(scheme);
      await tab.resize(width, 900);
      await sheet.add(tab);
    }
    await tab.resize(1000, 900);
    await tab.press('End');
    await sheet.add(tab);
    await tab.setColorScheme('dark');
    await sheet.add(tab);
    await tab.close();
    await sheet.save(`view-widths-${browser().name}`);
  });
});
