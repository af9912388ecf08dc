import { expect, test } from 'vitest';
import { THEMES } from '../../preferences/types';
import { describeInBrowsers } from '../e2e/driver/browsers';
import type { Tab } from '../e2e/driver/driver';
import { closeTypeSheet, openTypeSheet, pressOn, unfoldTypeSheet } from '../e2e/driver/type-sheet';
import { newSheet } from './lib/sheet';

async function openView(tab: Tab): Promise<void> {
  await tab.pressButton();
  await tab.waitForView();
}

async function choose(tab: Tab, control: string): Promise<void> {
  await openTypeSheet(tab, 'a');
  await tab.clickInView(`[data-control="${control}"] + span`);
  await closeTypeSheet(tab);
}

const fits = (tab: Tab) => tab.inView(() => document.documentElement.scrollWidth <= window.innerWidth);

describeInBrowsers('type', ({ browser, address }) => {
  test('each theme, three sizes, two widths, presets', async () => {
    const tab = await browser().open(address('/pages/en-newspaper/'));
    await tab.resize(900, 760);
    await openView(tab);
    const themes = newSheet();
    for (const theme of THEMES) {
      await choose(tab, `theme-${theme}`);
      await themes.add(tab);
    }
    await themes.save(`type-themes-${browser().name}`);
    await choose(tab, 'theme-light');
    const sizes = newSheet();
    for (const width of [900, 390]) {
      await tab.resize(width, 760);
      for (const press of ['0', 'plus', 'minus']) {
        await tab.press('0');
        for (let step = 0; step < 4; step++) await tab.press(press);
        await sizes.add(tab);
        expect(await fits(tab)).toBe(true);
      }
    }
    await sizes.save(`type-sizes-${browser().name}`);
    await tab.press('0');
    await tab.resize(900, 760);
    const presets = newSheet();
    for (const preset of ['book', 'screen', 'large', 'dyslexia', 'standard']) {
      await choose(tab, `preset-${preset}`);
      await presets.add(tab);
    }
    await presets.save(`type-presets-${browser().name}`);
    await choose(tab, 'theme-automatic');
    await tab.close();
  });

  test('the sheet under Aa: light, dark, unfolded, narrow, right to left', async () => {
    const tab = await browser().open(address('/pages/en-newspaper/'));
    await tab.resize(1200, 900);
    await openView(tab);
    const sheet = newSheet();
    await openTypeSheet(tab);
    await sheet.add(tab);
    await tab.clickInView('[data-control="theme-own"] + span');
    await unfoldTypeSheet(tab);
    await sheet.add(tab);
    await tab.clickInView('[data-control="theme-dark"] + span');
    await pressOn(tab, 'letter-spacing', 'Home');
    await sheet.add(tab);
    await tab.clickInView('[data-control="theme-automatic"] + span');
    await closeTypeSheet(tab);
    for (const width of [390, 280]) {
      await tab.resize(width, 844);
      await openTypeSheet(tab);
      await sheet.add(tab);
      expect(await fits(tab)).toBe(true);
      await closeTypeSheet(tab);
    }
    await tab.close();
    const arabic = await browser().open(address('/pages/ar-forum/'));
    await arabic.resize(1200, 900);
    await openView(arabic);
    await openTypeSheet(arabic);
    await sheet.add(arabic);
    await arabic.close();
    await sheet.save(`type-sheet-${browser().name}`);
  });

  test('what is rich, Arabic, and Japanese in vertical lines: wide, narrow, dark', async () => {
    const sheet = newSheet();
    for (const path of ['/reading/mixed', '/reading/arabic', '/reading/vertical']) {
      const tab = await browser().open(address(path));
      await tab.resize(900, 760);
      await openView(tab);
      await sheet.add(tab);
      if (path === '/reading/mixed') {
        await tab.inView(() => document.querySelector('audio')?.scrollIntoView({ block: 'center' }));
        await sheet.add(tab);
      }
      await choose(tab, 'theme-dark');
      await tab.resize(390, 760);
      await sheet.add(tab);
      expect(await fits(tab)).toBe(true);
      await choose(tab, 'theme-automatic');
      await tab.close();
    }
    await sheet.save(`rich-${browser().name}`);
  });
});
