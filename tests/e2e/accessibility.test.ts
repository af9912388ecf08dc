import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import { openView } from './driver/open-view';
import { closeTypeSheet, openTypeSheet } from './driver/type-sheet';
import { until } from './driver/until';

/** What of the view cannot be reached at this zoom: controls out of the window, text wider than it. */
const outOfReach = () => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const outside = [...document.querySelectorAll<HTMLElement>('button, select, input, a[href]')].filter(
    (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return (
        width > 0 && (left < -1 || right > clientWidth + 1) && !element.closest('.heard, [data-scrolls]')
      );
    },
  );
  return {
    sideways: scrollWidth - clientWidth,
    outside: outside.map((element) => element.dataset.control ?? element.outerHTML.slice(0, 80)),
  };
};
const REACHED = { sideways: 0, outside: [] };

describeInSampledBrowser('the reader view for everybody', ({ browser, address }) => {
  const open = (path: string) => openView(browser(), address(path));

  test('a screen reader is told of every control by name and role, and of the article as one', async () => {
    const tab = await open('/reading/chapters');
    const heard = await tab.heard();
    const named = (role: string) => heard.filter((one) => one.role === role).map(({ name }) => name);
    expect(named('main')).toHaveLength(1);
    const buttons = named('button');
    for (const wanted of [
      /^Save/,
      /^Contents/,
      /^Find/,
      /^Listen/,
      /^Text settings/,
      /^More/,
      /Close|Back to the page/,
    ])
      expect(
        buttons.some((name) => wanted.test(name)),
        `${wanted} among ${buttons}`,
      ).toBe(true);
    expect(buttons.filter((name) => name === '')).toEqual([]);
    expect(named('link').filter((name) => name === '')).toEqual([]);
    const view = await tab.view();
    expect(named('heading')[0]).toBe(view?.title);
    expect(named('heading').length).toBeGreaterThan(3);
    expect(named('progressbar')).toEqual([expect.stringMatching(/\S/)]);
    await tab.close();
  });

  test('at 400 % everything is there without scrolling sideways', async () => {
    const tab = await open('/reading/chapters');
    await tab.zoom(4);
    await expect.poll(() => tab.inView(() => window.innerWidth)).toBeLessThan(400);
    expect(await tab.inView(outOfReach)).toEqual(REACHED);
    await openTypeSheet(tab, 'a');
    expect(await tab.inView(outOfReach)).toEqual(REACHED);
    await tab.clickInView('[data-control="theme-sepia"] + span');
    await expect.poll(async () => (await tab.view())?.theme).toBe('sepia');
    await tab.clickInView('[data-control="theme-automatic"] + span');
    await closeTypeSheet(tab);
    await tab.press('question');
    await expect
      .poll(() => tab.inView(() => document.querySelector('[data-part="keys"]') !== null))
      .toBe(true);
    expect(await tab.inView(outOfReach)).toEqual(REACHED);
    await tab.zoom(1);
    await tab.close();
  });

  test('with forced colours every control keeps an edge or a sign, and the article the system’s colours', async () => {
    const tab = await open('/reading/chapters');
    await tab.setWishes({ forcedColors: true });
    const seen = () =>
      tab.inView(() => {
        const window = document.defaultView as Window;
        const style = (selector: string) => {
          const element = document.querySelector(selector);
          return element && window.getComputedStyle(element);
        };
        return {
          forced: window.matchMedia('(forced-colors: active)').matches,
          ink: style('[data-part="content"] p')?.color,
          paper: style('body')?.backgroundColor,
          sign: style('[data-control="find"] svg')?.color,
        };
      });
    await expect.poll(async () => (await seen()).forced).toBe(true);
    const { ink, paper, sign } = await seen();
    expect(ink).not.toBe(paper);
    expect(sign).not.toBe(paper);
    await tab.setWishes({});
    await expect.poll(async () => (await seen()).forced).toBe(false);
    await tab.close();
  });

  test('who wants little motion gets none: pages turn and the bar comes at once', async () => {
    const tab = await open('/reading/chapters');
    await tab.setWishes({ reducedMotion: true });
    const calm = () => tab.inView(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
    await expect.poll(calm).toBe(true);
    await tab.press('space');
    const place = () => tab.inView(() => window.scrollY);
    const first = await until(
      async () => (await place()) || null,
      () => 'no page was turned',
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await place(), 'where it was seen first is where it stays').toBe(first);
    const moving = await tab.inView(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
          const lasts = (list: string) => list.split(',').some((one) => Number.parseFloat(one) > 0.01);
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
        })
        .map((element) => element.className || element.localName),
    );
    expect(moving).toEqual([]);
    await tab.setWishes({});
    await tab.close();
  });
});
