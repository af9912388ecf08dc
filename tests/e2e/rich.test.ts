import { expect, test } from 'vitest';
import { MIXED } from '../fixtures/reading/rich';
import { describeInSampledBrowser } from './driver/browsers';
import { openView } from './driver/open-view';

const viewer = () => {
  const open = document.querySelector('dialog[data-part="viewer"]');
  const image = open?.querySelector('img');
  return (
    open && { caption: open.textContent ?? '', width: Math.round(image?.getBoundingClientRect().width ?? 0) }
  );
};

describeInSampledBrowser('rich content', ({ browser, address }) => {
  test('a picture opens from the keyboard, grows, gives way to the next, and Esc gives the focus back', async () => {
    const tab = await openView(browser(), address('/library/pictures'));
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
    const tab = await openView(browser(), address('/reading/rich'));
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

  test('verse, definitions, ruby, a fold, sound, Hebrew and pictures in a row are what they were; a player waits to be asked', async () => {
    const loads = async () => Number(await (await fetch(address('/reading/players'))).text());
    const earlier = await loads();
    const tab = await browser().open(address('/reading/mixed'));
    // The page shows its player at once.
    await expect.poll(loads).toBe(earlier + 1);
    await tab.pressButton();
    await tab.waitForView();
    const seen = await tab.inView(() => {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      const of = (selector: string) => all(selector)[0];
      const styled = (element: Element | undefined) =>
        element && document.defaultView?.getComputedStyle(element);
      const [first, second] = all('.row img').map((image) => image.getBoundingClientRect());
      const hebrew = all('[data-part="content"] p').find(({ textContent }) =>
        /[\u05d0-\u05ea]/.test(textContent ?? ''),
      );
      return {
        verse: of('[data-verse]')
          ?.innerHTML.split('<br>')
          .map((line) => line.replace(/\u2002/g, ' ')),
        definitions: all('dl dt, dl dd').map(({ localName }) => localName),
        ruby: of('ruby')?.textContent,
        reading: styled(of('rt'))?.display,
        folded: all('details:not([open]) summary').length,
        sound: [of('audio')?.hasAttribute('controls'), of('audio')?.getAttribute('preload')],
        hebrew: styled(hebrew)?.direction,
        english: styled(of('[data-part="content"] p'))?.direction,
        sideBySide:
          first && second ? Math.abs(first.top - second.top) < 2 && second.left >= first.right : false,
        card: of('.card')?.textContent ?? '',
        frames: all('iframe').length,
      };
    });
    expect(seen).toMatchObject({
      verse: MIXED.verse,
      definitions: ['dt', 'dd', 'dt', 'dd'],
      ruby: MIXED.gloss + MIXED.reading,
      reading: expect.stringMatching(/ruby|block/),
      folded: 1,
      sound: [true, 'none'],
      hebrew: 'rtl',
      english: 'ltr',
      sideBySide: true,
      card: expect.stringContaining(MIXED.card),
      frames: 0,
    });
    await tab.inView(() => document.querySelector<HTMLElement>('summary')?.focus());
    await tab.press('Return');
    expect(await tab.inView(() => document.querySelectorAll('details[open]').length)).toBe(1);
    expect(await loads()).toBe(earlier + 1);
    await tab.clickInView('.card button');
    await expect.poll(loads).toBe(earlier + 2);
    await tab.close();
  });

  test('Japanese stands in vertical lines, scrolls by the keyboard, and keeps a year upright', async () => {
    const tab = await openView(browser(), address('/reading/vertical'));
    const lines = () =>
      tab.inView(() => {
        const box = document.querySelector<HTMLElement>('.vertical');
        const year = box?.querySelector('[data-upright]');
        const styled = (element: Element | null | undefined) =>
          element ? document.defaultView?.getComputedStyle(element) : undefined;
        return {
          writing: styled(box?.querySelector('p'))?.writingMode,
          upright: styled(year)?.textCombineUpright,
          scrolls: (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0),
          // As high as the window, nearly: a line is read from top to bottom of it.
          high: (box?.clientHeight ?? 0) > 0.6 * window.innerHeight,
          at: Math.abs(Math.round(box?.scrollLeft ?? 0)),
          page: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        };
      });
    expect(await lines()).toEqual({
      writing: 'vertical-rl',
      upright: 'all',
      scrolls: true,
      high: true,
      at: 0,
      page: true,
    });
    await tab.resize(390, 760);
    await expect.poll(async () => (await lines()).page).toBe(true);
    await tab.inView(() => document.querySelector<HTMLElement>('.vertical')?.focus());
    await tab.press('Left');
    await expect.poll(async () => (await lines()).at).toBeGreaterThan(0);
    await tab.close();
  });
});
