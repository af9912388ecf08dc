import { expect, test } from 'vitest';
import { VERSION } from '../../library/schema';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { article } from '../e2e/library/articles';
import { openLibraryTab } from '../e2e/library/open-library';
import { changeStored } from '../e2e/library/stored-file';
import { newSheet } from './lib/sheet';

const TITLES = [
  ['The last water mill on the Arrow grinds again', 'Arrow Valley Record', 'en'],
  ['Die Uhr, die das Meer stellte: ein Uhrmacher und seine elf Minuten', 'Hafenpost', 'de'],
  ['صانع الساعات الذي ضبط المد', 'الميناء', 'ar'],
  ['東京の朝は早い。港に船が着いた日の記録', '港新聞', 'ja'],
  ['A railway over the marsh', 'Harbour Post', 'en'],
] as const;

describeInBrowsers('the library', ({ browser, address, restart }) => {
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

  test('panel: nothing found, an empty shelf, menus and sheets, a refused file', async () => {
    const url = await browser().own('/sidepanel.html');
    const tab = await browser().open(url);
    await tab.resize(360, 800);
    const sheet = newSheet();
    const rows = () => tab.inPage(() => document.querySelectorAll('.row .title').length);
    await expect.poll(rows).toBeGreaterThan(5);
    await tab.press('slash');
    await tab.type('xyzzy');
    await expect.poll(rows).toBe(0);
    await sheet.add(tab);
    await tab.press('Escape');
    await expect.poll(rows).toBeGreaterThan(5);
    await tab.press('Down');
    await tab.press('4');
    await sheet.add(tab);
    await tab.press('5');
    await expect.poll(rows).toBeGreaterThan(5);
    await tab.inPage(() => document.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus());
    await tab.press('shift+F10');
    await sheet.add(tab);
    await tab.press('Escape');
    await tab.press('t');
    await sheet.add(tab);
    await tab.press('Escape');
    await tab.click('[data-control="tag-list"]');
    await sheet.add(tab);
    await tab.setColorScheme('dark');
    await tab.resize(280, 800);
    await sheet.add(tab);
    await tab.press('Escape');
    await tab.close();
    await restart((profile) =>
      changeStored(profile, (database) => database.exec('PRAGMA user_version = 999')),
    );
    const refused = await browser().open(url);
    await refused.resize(360, 800);
    await expect
      .poll(() => refused.inPage(() => document.querySelector('[data-part="trouble"]') !== null))
      .toBe(true);
    await sheet.add(refused);
    await refused.setColorScheme('dark');
    await refused.resize(280, 800);
    await sheet.add(refused);
    await sheet.save(`library-states-${browser().name}`);
    await refused.close();
    await restart((profile) =>
      changeStored(profile, (database) => database.exec(`PRAGMA user_version = ${VERSION}`)),
    );
  });

  test('a saved article: light, dark, narrow, right to left', async () => {
    const library = await openLibraryTab(browser());
    const { row } = await library.call(
      'save',
      article({
        url: 'https://example.org/quay',
        title: 'The clock that set the tide',
        content: `<p>${'The tide came in twice that day, and nobody wrote it down. '.repeat(6)}</p><figure><img src="https://example.org/quay.jpg" alt="The quay at dawn" width="800" height="500"><figcaption>The quay at dawn</figcaption></figure>${`<h2>Eleven minutes</h2><p>${'She set the clock by the harbour, and the town went by it for forty years. '.repeat(7)}</p>`.repeat(3)}`,
      }),
    );
    await library.tab.close();
    const sheet = newSheet();
    const page = await browser().open(await browser().own(`/article.html?id=${row.id}`));
    await expect
      .poll(() => page.inPage(() => document.querySelector('[data-part="title"]')?.textContent ?? ''))
      .toMatch(/clock/);
    await page.resize(1000, 800);
    await page.setColorScheme('light');
    await sheet.add(page);
    await page.setColorScheme('dark');
    await sheet.add(page);
    await page.resize(320, 800);
    await sheet.add(page);
    await page.setColorScheme('light');
    await page.inPage(() => {
      document.documentElement.dir = 'rtl';
    });
    await sheet.add(page);
    await sheet.save(`article-${browser().name}`);
    await page.close();
  });
});
