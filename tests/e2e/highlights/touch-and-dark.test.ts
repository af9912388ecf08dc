import { expect, test } from 'vitest';
import { contrast } from '../../../components/theme/contrast';
import { describeInSampledBrowser } from '../driver/browsers';
import { pixelOnScreen } from '../driver/middle-pixel';
import { linesAnd, look, openSaved, selectTo } from './seen';

const CONTENT = '[data-part="content"]';
const SENTENCE = '<p>The <i>harbourmaster</i> kept the <b>ledger</b> of the lighthouse.</p>';

const hex = (channels: readonly number[]): string =>
  `#${channels
    .slice(0, 3)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;

describeInSampledBrowser('highlights by finger and in the dark', ({ browser }) => {
  test('what a finger selects is offered at the bottom edge; a tap on a colour marks it, a tap on the mark opens it', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://touch.example/1',
      content: `${SENTENCE}<p>Second.</p>`,
    });
    await page.setFinger(true);
    await page.resize(480, 760);
    await expect.poll(() => page.inPage(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    // The system's handles make a selection and tell the page of nothing else.
    await page.inPage((wanted) => {
      const word = document.querySelector(wanted);
      if (word) document.getSelection()?.selectAllChildren(word);
    }, `${CONTENT} b`);
    await expect.poll(look(page)).toMatchObject({ bar: true });
    const { part, window } = await page.inPage(linesAnd, '.selection-tools');
    expect(window.bottom - (part?.bottom ?? 0)).toBeLessThan(24);
    expect([(part?.left ?? -1) >= 0, (part?.right ?? Infinity) <= window.right]).toEqual([true, true]);
    await page.touch('[data-control="mark-green"]');
    await expect.poll(look(page)).toMatchObject({ bar: false, green: ['ledger'] });
    await expect.poll(kept).toMatchObject([{ quote: 'ledger', color: 'green' }]);
    await page.touch(`${CONTENT} b`);
    await expect.poll(look(page)).toMatchObject({ card: true });
    const card = await page.inPage(linesAnd, '[data-part="highlight-card"]');
    expect([(card.part?.left ?? -1) >= 0, (card.part?.right ?? Infinity) <= card.window.right]).toEqual([
      true,
      true,
    ]);
    await page.touch('[data-control="delete-highlight"]');
    await expect.poll(kept).toEqual([]);
    await page.resize(1200, 800);
    await page.setFinger(false);
    await end();
  });

  test('in the dark every colour is drawn as itself, and the text on it can be read', async () => {
    const colors = ['yellow', 'green', 'blue', 'red'] as const;
    const { page, end } = await openSaved(browser(), {
      url: 'https://dark.example/1',
      content: colors.map(() => SENTENCE).join(''),
    });
    await page.setColorScheme('dark');
    await expect.poll(() => page.inPage(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    const paper = await pixelOnScreen(page, { x: 4, y: 400 });
    expect(Math.max(...paper)).toBeLessThan(80);
    for (const [index, color] of colors.entries()) {
      const paragraph = `${CONTENT} p:nth-of-type(${index + 1})`;
      await selectTo(page, `${paragraph} i`, `${paragraph} b`);
      await page.click(`[data-control="mark-${color}"]`);
      await expect
        .poll(look(page))
        .toMatchObject({ bar: false, [color]: [expect.stringMatching(/kept the/)] });
      const { lines } = await page.inPage(linesAnd, 'body');
      const [line] = lines;
      const at = { x: Math.ceil(line?.left ?? 0) + 1, y: Math.ceil(line?.top ?? 0) + 1 };
      await expect.poll(() => pixelOnScreen(page, at)).not.toEqual(paper);
      const drawn = await pixelOnScreen(page, at);
      const [red, green, blue] = drawn;
      expect(
        {
          yellow: Math.min(red, green) > blue,
          green: green > Math.max(red, blue),
          blue: blue > Math.max(red, green),
          red: red > Math.max(green, blue),
        }[color],
        `${color} is drawn as ${drawn}`,
      ).toBe(true);
      const ink = await page.inPage((wanted) => {
        const element = document.querySelector(wanted);
        return element ? getComputedStyle(element).color : '';
      }, paragraph);
      const letters = (ink.match(/[\d.]+/g) ?? []).map(Number);
      expect(contrast(hex(drawn), hex(letters)), `${color}: ${drawn} under ${ink}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
    await page.setColorScheme('light');
    await end();
  });
});
