import { expect, test } from 'vitest';
import { describeInBrowsers } from './driver/browsers';

const viewer = () => {
  const open = document.querySelector('dialog[data-part="viewer"]');
  const image = open?.querySelector('img');
  return (
    open && { caption: open.textContent ?? '', width: Math.round(image?.getBoundingClientRect().width ?? 0) }
  );
};

describeInBrowsers('rich content', ({ browser, address }) => {
  test('a picture opens from the keyboard, grows, gives way to the next, and Esc gives the focus back', async () => {
    const tab = await browser().open(address('/library/pictures'));
    await tab.pressButton();
    await tab.waitForView();
    await expect
      .poll(() => tab.inView(() => document.querySelectorAll('img[data-picture]').length))
      .toBeGreaterThan(1);
    await tab.inView(() => document.querySelector<HTMLElement>('img[data-picture]')?.focus());
    await tab.press('Return');
    await expect.poll(() => tab.inView(viewer)).toMatchObject({ caption: expect.stringMatching(/at dawn/) });
    const { width } = (await tab.inView(viewer)) ?? { width: 0 };
    expect(width).toBeGreaterThan(300);
    await tab.press('plus');
    await expect.poll(async () => (await tab.inView(viewer))?.width).toBeGreaterThan(width * 1.4);
    await tab.press('0');
    await tab.press('Right');
    await expect.poll(() => tab.inView(viewer)).toMatchObject({ caption: expect.stringMatching(/at noon/) });
    await tab.press('Escape');
    await expect.poll(() => tab.inView(viewer)).toBeNull();
    expect(await tab.inView(() => document.activeElement?.localName)).toBe('img');
    // The view itself is still there: one Esc, one thing.
    expect((await tab.view())?.state).toBe('article');
    await tab.close();
  });

  test('code keeps its lines, is coloured and copied; a formula is one; a wide table scrolls by itself', async () => {
    const tab = await browser().open(address('/reading/rich'));
    await tab.pressButton();
    await tab.waitForView();
    const colours = () =>
      tab.inView(() => {
        const view = document.defaultView as (Window & typeof globalThis) | null;
        const highlights = view?.CSS.highlights.size ?? 0;
        return highlights + document.querySelectorAll('pre span').length;
      });
    await expect.poll(colours).toBeGreaterThan(1);
    const seen = await tab.inView(() => {
      const pre = document.querySelector('pre');
      const table = document.querySelector('table');
      const box = table?.closest('.scrolls');
      return {
        lines: pre?.textContent?.trim().split('\n').length,
        exponent: document.querySelector('math msup')?.textContent,
        wide: (table?.getBoundingClientRect().width ?? 0) > (box?.getBoundingClientRect().width ?? 0),
        page: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      };
    });
    expect(seen).toEqual({ lines: 4, exponent: 'e2', wide: true, page: true });
    await tab.clickInView('[data-control="copy-code"]');
    const button = () => tab.inView(() => document.querySelector('[data-control="copy-code"]')?.textContent);
    await expect.poll(button).toBe('Copied');
    await tab.close();
  });
});
