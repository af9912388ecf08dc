import { expect, test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { article } from '../e2e/library/articles';
import { openLibraryTab } from '../e2e/library/open-library';
import { newSheet } from './lib/sheet';

const TITLES = [
  ['The last water mill on the Arrow grinds again', 'Arrow Valley Record', 'en'],
  ['Die Uhr, die das Meer stellte: ein Uhrmacher und seine elf Minuten', 'Hafenpost', 'de'],
  ['صانع الساعات الذي ضبط المد', 'الميناء', 'ar'],
  ['東京の朝は早い。港に船が着いた日の記録', '港新聞', 'ja'],
  ['A railway over the marsh', 'Harbour Post', 'en'],
] as const;

describeInBrowsers('the library', ({ browser, address }) => {
  test('panel: empty, list, found, selection, narrow, dark, right to left; a saved article; the toast', async () => {
    const sheet = newSheet();
    const url = await browser().own('/sidepanel.html');
    const tab = await browser().open(url);
    const widest = () => document.documentElement.scrollWidth - window.innerWidth;
    await tab.resize(360, 800);
    await sheet.add(tab);
    const library = await openLibraryTab(browser());
    const saved = await library.call(
      'saveMany',
      Array.from({ length: 30 }, (_, index) => {
        const [title, siteName, language] = TITLES[index % TITLES.length] ?? TITLES[0];
        return {
          article: article({
            url: `https://example.org/${index}`,
            title,
            siteName,
            language,
            direction: language === 'ar' ? 'rtl' : 'ltr',
            minutes: 3 + (index % 9),
            text: `The tide came in twice that day, and nobody wrote it down. ${title}.`,
          }),
          tags: index % 4 === 0 ? ['Sea', 'To do'] : [],
          reading: { progress: index % 3 === 1 ? 0.4 : 0, favourite: index % 7 === 0 },
        };
      }),
    );
    expect(saved.added).toBe(30);
    await library.call('saveLink', {
      url: 'https://example.org/later',
      title: 'A link whose text is not here yet',
    });
    await library.tab.close();
    await tab.activate();
    await expect
      .poll(() => tab.inPage(() => document.querySelectorAll('.row .title').length))
      .toBeGreaterThan(5);
    await sheet.add(tab);
    await tab.click('[data-control="search"]');
    await tab.type('tide');
    await expect
      .poll(() => tab.inPage(() => document.querySelectorAll('.row mark').length))
      .toBeGreaterThan(2);
    await sheet.add(tab);
    await tab.press('Escape');
    await tab.press('Down');
    await tab.press('shift+Down');
    await tab.press('shift+Down');
    await sheet.add(tab);
    await tab.press('Escape');
    await tab.press('question');
    await sheet.add(tab);
    await tab.press('Escape');
    await tab.resize(280, 800);
    expect(await tab.inPage(widest)).toBeLessThanOrEqual(0);
    await sheet.add(tab);
    await tab.resize(360, 800);
    await tab.setColorScheme('dark');
    await sheet.add(tab);
    await tab.setColorScheme('light');
    await tab.inPage(() => {
      document.documentElement.dir = 'rtl';
    });
    await sheet.add(tab);
    await tab.resize(900, 800);
    await sheet.add(tab);
    await sheet.save(`library-${browser().name}`);
    await tab.close();
    const page = await browser().open(address('/library/story/0'));
    await page.pressButton();
    await page.waitForView();
    await page.press('s');
    await expect
      .poll(() => page.inView(() => document.querySelector('[data-part="toast"]')?.textContent ?? ''))
      .toMatch(/Saved/);
    const toast = newSheet();
    await toast.add(page);
    await toast.save(`saved-${browser().name}`);
    await page.close();
  });
});
