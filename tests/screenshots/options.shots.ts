import { expect, test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { newSheet } from './lib/sheet';

describeInBrowsers('the page of settings', ({ browser }) => {
  test('light, dark, narrow, right to left', async () => {
    const sheet = newSheet();
    const welcome = (await browser().addresses()).find((open) => open.endsWith('/welcome.html')) ?? '';
    const tab = await browser().open(welcome.replace('welcome.html', 'options.html'));
    const widest = () => document.documentElement.scrollWidth - window.innerWidth;
    await tab.resize(1200, 900);
    await sheet.add(tab);
    await tab.inPage(() => window.scrollTo(0, 900));
    await sheet.add(tab);
    await tab.inPage(() => window.scrollTo(0, 0));
    await tab.setColorScheme('dark');
    await sheet.add(tab);
    await tab.setColorScheme('light');
    await tab.inPage(() => {
      document.documentElement.dir = 'rtl';
    });
    await sheet.add(tab);
    await tab.inPage(() => {
      document.documentElement.dir = 'ltr';
    });
    await tab.resize(390, 844);
    await sheet.add(tab);
    await tab.resize(280, 844);
    expect(await tab.inPage(widest)).toBeLessThanOrEqual(0);
    await tab.inPage(() => window.scrollTo(0, 1400));
    await sheet.add(tab);
    await sheet.save(`options-${browser().name}`);
    await tab.close();
  });
});
