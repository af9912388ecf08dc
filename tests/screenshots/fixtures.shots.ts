import { expect, test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import type { Tab } from '../e2e/driver/driver';
import { closeTypeSheet, openTypeSheet } from '../e2e/driver/type-sheet';
import { FIXTURES } from '../fixtures/pages/fixtures';
import { newSheet } from './lib/sheet';

const theme = async (tab: Tab, name: string) => {
  await openTypeSheet(tab);
  await tab.clickInView(`[data-control="theme-${name}"] + .patch`);
  await closeTypeSheet(tab);
  await tab.inView(() => (document.activeElement as HTMLElement | null)?.blur());
};

describeInBrowsers('fixtures', ({ browser, address }) => {
  test.each(FIXTURES)('$id: page, view light, sepia, dark, narrow', async (fixture) => {
    const tab = await browser().open(address(`/pages/${fixture.id}/`));
    const sheet = newSheet();
    await tab.resize(1200, 900);
    await sheet.add(tab);
    await tab.pressButton();
    await tab.waitForView();
    for (const name of ['light', 'sepia', 'dark']) {
      await theme(tab, name);
      await sheet.add(tab);
    }
    await theme(tab, 'light');
    await tab.resize(390, 844);
    await sheet.add(tab);
    await tab.resize(280, 844);
    await tab.inView(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await sheet.add(tab);
    expect(await tab.inView(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await sheet.save(fixture.id);
    await tab.close();
  });
});
