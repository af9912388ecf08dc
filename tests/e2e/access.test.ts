import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';

const focused = () => {
  const element = document.activeElement;
  return element?.getAttribute('data-control') ?? element?.localName ?? '';
};

describeInSampledBrowser('access', ({ browser, address }) => {
  test('everything works by keyboard; the focus stays in the view and is given back', async () => {
    const tab = await browser().open(address('/awkward/media'));
    await tab.inPage(() => document.getElementById('note')?.focus());
    await tab.pressButton();
    await tab.waitForView();
    expect(await tab.inView(focused)).toBe('main');
    await tab.press('shift+Tab');
    expect(await tab.inView(focused)).toBe('more');
    const seen = new Set<string>();
    for (let step = 0; step < 9; step++) {
      seen.add(await tab.inView(focused));
      await tab.press('shift+Tab');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect([...seen]).toEqual(expect.arrayContaining(['type', 'save', 'close']));
    expect(await tab.inPage(() => document.activeElement?.matches(':root > div'))).toBe(true);
    await tab.press('Escape');
    await tab.waitForNoView();
    expect(await tab.inPage(() => document.activeElement?.id)).toBe('note');
    await tab.close();
  });

  test('text size answers to + and −, is kept across pages, and stops at its ends', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.pressButton();
    await tab.waitForView();
    const size = () => Number.parseFloat(getComputedStyle(document.body).fontSize);
    const before = await tab.inView(size);
    for (let step = 0; step < 12; step++) await tab.press('plus');
    await expect.poll(() => tab.inView(size)).toBeCloseTo(before * 1.1 ** 10, 0);
    await tab.goto(address('/awkward/long'));
    await tab.pressButton();
    await tab.waitForView();
    await expect.poll(() => tab.inView(size)).toBeCloseTo(before * 1.1 ** 10, 0);
    for (let step = 0; step < 9; step++) await tab.press('minus');
    await expect.poll(() => tab.inView(size)).toBeCloseTo(before * 1.1, 0);
    await tab.press('0');
    await expect.poll(() => tab.inView(size)).toBeCloseTo(before, 0);
    await tab.close();
  });
});
