import { test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { newSheet } from './lib/sheet';

describeInBrowsers('menus', ({ browser, address }) => {
  test('More, a link’s menu and the keys: light, dark, narrow', async () => {
    const sheet = newSheet();
    const tab = await browser().open(address('/reading/chapters-linked'));
    await tab.resize(900, 720);
    await tab.pressButton();
    await tab.waitForView();
    const looks: ['light' | 'dark', number][] = [
      ['light', 900],
      ['dark', 900],
      ['light', 300],
    ];
    for (const [scheme, width] of looks) {
      await tab.setColorScheme(scheme);
      await tab.resize(width, 720);
      await tab.press('period');
      await sheet.add(tab);
      await tab.press('Escape');
      await tab.inView(() =>
        document.querySelector<HTMLElement>('[data-part="content"] a[href*="boxed-2"]')?.focus(),
      );
      await tab.press('o');
      await sheet.add(tab);
      await tab.press('Escape');
      await tab.press('question');
      await sheet.add(tab);
      await tab.press('Escape');
    }
    await tab.close();
    await sheet.save(`menus-${browser().name}`);
  });
});
