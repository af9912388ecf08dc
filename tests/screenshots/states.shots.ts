import { expect, test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import { newSheet } from './lib/sheet';

describeInBrowsers('states', ({ browser, address }) => {
  test('the first-run page, light, dark and narrow', async () => {
    const url = (await browser().addresses()).find((open) => open.endsWith('/welcome.html')) ?? '';
    const tab = await browser().open(url);
    const sheet = newSheet();
    await tab.resize(1200, 900);
    await sheet.add(tab);
    await tab.setColorScheme('dark');
    await sheet.add(tab);
    await tab.setColorScheme('light');
    await tab.resize(390, 844);
    await sheet.add(tab);
    await sheet.save(`first-run-${browser().name}`);
    await tab.resize(1200, 900);
    await tab.close();
  });

  test('no article, a picture, an empty page, a page still loading', async () => {
    const sheet = newSheet();
    for (const path of ['home', 'picture.png', 'empty']) {
      const tab = await browser().open(address(`/awkward/${path}`));
      await tab.resize(900, 700);
      await tab.pressButton();
      await tab.waitForView('none');
      await sheet.add(tab);
      await tab.close();
    }
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.resize(900, 700);
    await tab.inPage((url) => {
      window.location.href = url;
    }, address('/awkward/slow?ms=6000'));
    await expect
      .poll(() =>
        tab.inPage(() => document.URL.includes('slow') && document.querySelectorAll('p').length > 3),
      )
      .toBe(true);
    await tab.pressButton();
    await tab.waitForView('loading');
    await sheet.add(tab);
    await tab.close();
    await sheet.save(`states-${browser().name}`);
  });
});
