import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Surface } from '../driver/driver';
import { linesAnd, look, openSaved, selectTo, standsBeside } from './seen';

const CONTENT = '[data-part="content"]';
const VERTICAL =
  '塔の時計は三十一年のあいだ進んでいた。町の人はだれも文句を言わなかった。渡し船も十一分進んでいて、二つはいつも合っていたからである。';
/** Lines as high as the window, with places to click in the middle of it. */
const marked = VERTICAL.replace('文句', '<b>文句</b>');
const vertical = Array.from({ length: 24 }, () => `<p data-writing="vertical-rl">${marked}</p>`).join('');

/** The colour of the highlight whose card is open, as its buttons tell it; null without a card. */
const cardColor = (page: Surface) => () =>
  page.inPage(
    () =>
      document
        .querySelector('.mark-card [aria-pressed="true"]')
        ?.getAttribute('data-control')
        ?.replace('color-', '') ?? null,
  );

/** Where a sign stands, and the line it is for. Runs in the page. */
const signAndLine = () => {
  const sign = document.querySelector<HTMLElement>('.mark-signs button');
  const box = document.querySelector('.vertical')?.getBoundingClientRect();
  const { left, right, top, bottom } = sign?.getBoundingClientRect() ?? new DOMRect();
  return { hidden: sign?.hidden ?? true, left, right, top, bottom, boxTop: box?.top ?? 0 };
};

describeInSampledBrowser('highlights of every shape', ({ browser }) => {
  test('in vertical Japanese the toolbar, the card and the sign stand beside the passage, by mouse and by H', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://shape.example/vertical',
      language: 'ja',
      text: VERTICAL,
      content: vertical,
    });
    const writing = () =>
      page.inPage((wanted) => {
        const element = document.querySelector(wanted);
        return element ? getComputedStyle(element).writingMode : '';
      }, `${CONTENT} .vertical p`);
    await expect.poll(writing).toBe('vertical-rl');
    await selectTo(page, `${CONTENT} p:nth-of-type(3) b`, `${CONTENT} p:nth-of-type(4) b`);
    await expect.poll(look(page)).toMatchObject({ bar: true });
    expect(await standsBeside(page, '.selection-tools')).toBe(true);
    await page.click('[data-control="mark-blue"]');
    await expect
      .poll(look(page))
      .toMatchObject({ bar: false, blue: [expect.stringMatching(/からである。.*塔の時計は.*町の人は/)] });
    // As high as the window: nothing fits below it or above it.
    await page.press('Return');
    await expect.poll(look(page)).toMatchObject({ card: true });
    expect(await standsBeside(page, '[data-part="highlight-card"]')).toBe(true);
    await page.press('Escape');
    await page.press('z');
    await expect.poll(kept).toEqual([]);

    await page.press('j');
    await page.press('j');
    await page.press('n');
    await expect.poll(look(page)).toMatchObject({ card: true, focused: 'note' });
    expect(await standsBeside(page, '[data-part="highlight-card"]')).toBe(true);
    await page.type('Ask Ada');
    await page.press('Escape');
    await expect.poll(kept).toMatchObject([{ quote: VERTICAL.slice(0, 19), note: 'Ask Ada' }]);
    await expect.poll(look(page)).toMatchObject({ signs: 1 });
    expect(await standsBeside(page, '.mark-signs button')).toBe(true);
    // At the head of its line, and it goes with it as the text is scrolled sideways.
    const isAtHead = async () => {
      const sign = await page.inPage(signAndLine);
      const { lines } = await page.inPage(linesAnd, '.mark-signs button');
      const [line] = lines;
      return (
        line !== undefined &&
        Math.abs((sign.left + sign.right) / 2 - (line.left + line.right) / 2) < 12 &&
        line.top - sign.bottom < 12
      );
    };
    await expect.poll(isAtHead).toBe(true);
    const place = await page.inPage(signAndLine);
    await page.inPage(() => document.querySelector<HTMLElement>('.vertical')?.focus());
    await page.press('Left');
    await expect.poll(async () => (await page.inPage(signAndLine)).left).not.toBe(place.left);
    await expect.poll(isAtHead).toBe(true);
    await end();
  });

  test('with ruby the quote is what is written, without its readings, and is drawn over it', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://shape.example/ruby',
      language: 'ja',
      content:
        '<p>港には<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>の札があり、<ruby>誰<rp>(</rp><rt>だれ</rt><rp>)</rp></ruby>も読めない。次の文。</p>',
    });
    await page.press('h');
    await expect.poll(kept).toMatchObject([{ quote: '港には漢字の札があり、誰も読めない。' }]);
    const base = await page.inPage(() => {
      const range = document.createRange();
      const text = document.querySelector('[data-part="content"] ruby')?.firstChild;
      if (text) range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    });
    const { lines } = await page.inPage(linesAnd, 'body');
    const isOver = ({ left, right, top, bottom }: typeof base) =>
      left <= base.left + 1 && right >= base.right - 1 && top <= base.top + 1 && bottom >= base.bottom - 1;
    expect(lines.some(isOver)).toBe(true);
    // Found again as it was.
    await page.reload();
    await expect
      .poll(look(page))
      .toMatchObject({ marked: [expect.stringMatching(/^港には漢字.*読めない。$/)] });
    await end();
  });

  test('a caption is marked by mouse, and drawn in it alone', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://shape.example/caption',
      content:
        '<p>The tower is seen from afar.</p><figure><blockquote><p>Eleven minutes.</p></blockquote><figcaption>So says a <i>plaque</i> on the door of the old <b>tower</b> itself.</figcaption></figure><p>And more.</p>',
    });
    await selectTo(page, `${CONTENT} figcaption i`, `${CONTENT} figcaption b`);
    await page.click('[data-control="mark-red"]');
    await expect
      .poll(kept)
      .toMatchObject([{ color: 'red', quote: expect.stringMatching(/^\w*que on the door of the old to/) }]);
    await expect.poll(look(page)).toMatchObject({ red: [expect.stringMatching(/on the door of the old/)] });
    const inside = await page.inPage(() => {
      const box = document.querySelector('figcaption')?.getBoundingClientRect();
      return box ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom } : null;
    });
    const { lines } = await page.inPage(linesAnd, 'body');
    expect(lines.length).toBeGreaterThan(0);
    for (const { top, bottom } of lines)
      expect([top >= (inside?.top ?? 0) - 4, bottom <= (inside?.bottom ?? 0) + 4]).toEqual([true, true]);
    await end();
  });

  test('two that overlap are both drawn, listed, and opened by click and key; deleting one leaves the other', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://shape.example/overlap',
      content:
        '<p>One <i>harbourmaster</i> kept the <em>books</em> of the <u>lighthouse</u> and <cite>never</cite> the <b>granary</b> of the <strong>old</strong> and empty <s>monastery</s> on the hill.</p><p>Another paragraph.</p>',
    });
    await selectTo(page, `${CONTENT} i`, `${CONTENT} b`);
    await page.click('[data-control="mark-green"]');
    await expect.poll(look(page)).toMatchObject({ bar: false, green: [expect.stringMatching(/never/)] });
    await page.click(`${CONTENT} p:nth-of-type(2)`);
    // From where nothing is marked yet: a click on a highlight opens it.
    await selectTo(page, `${CONTENT} s`, `${CONTENT} u`);
    await page.click('[data-control="mark-red"]');
    await expect.poll(look(page)).toMatchObject({
      green: [expect.stringMatching(/master kept.*ouse and never/)],
      red: [expect.stringMatching(/ouse and never.*empty mon/)],
    });
    await page.click(`${CONTENT} p:nth-of-type(2)`);
    // Beside where both are, each has its own; where both are, the shorter.
    for (const [selector, color] of [
      [`${CONTENT} strong`, 'red'],
      [`${CONTENT} em`, 'green'],
      [`${CONTENT} cite`, 'red'],
    ] as const) {
      await page.click(selector);
      await expect.poll(cardColor(page), { message: selector }).toBe(color);
      await page.press('Escape');
      await expect.poll(cardColor(page)).toBeNull();
    }
    await page.press('shift+h');
    await expect.poll(look(page)).toMatchObject({
      list: [expect.stringMatching(/master kept/), expect.stringMatching(/ouse and never.*mon/)],
    });
    await page.press('Return');
    await expect.poll(look(page)).toMatchObject({ active: [expect.stringMatching(/master kept/)] });
    await page.press('Return');
    await expect.poll(cardColor(page)).toBe('green');
    await page.click('[data-control="delete-highlight"]');
    await expect.poll(kept).toMatchObject([{ color: 'red' }]);
    await expect
      .poll(look(page))
      .toMatchObject({ green: [], red: [expect.stringMatching(/ouse and never.*empty mon/)] });
    await page.click(`${CONTENT} cite`);
    await expect.poll(cardColor(page)).toBe('red');
    await end();
  });

  test('inside a fold and across its edge; the list opens the fold for what is in it', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://shape.example/fold',
      content:
        '<p>Before the fold the <i>ledger</i> is open.</p><details><summary>What it says of 1911</summary><p>The tower was struck by <b>lightning</b> twice, and went on <u>regardless</u> of it.</p></details><p>After it.</p>',
    });
    await page.click(`${CONTENT} summary`);
    const isOpen = () => page.inPage(() => document.querySelector('details')?.open);
    await expect.poll(isOpen).toBe(true);
    await selectTo(page, `${CONTENT} b`, `${CONTENT} u`);
    await page.click('[data-control="mark-green"]');
    await expect
      .poll(look(page))
      .toMatchObject({ green: [expect.stringMatching(/ning twice, and went on/)] });
    await page.click(`${CONTENT} details + p`);
    await selectTo(page, `${CONTENT} i`, `${CONTENT} b`);
    await page.click('[data-control="mark-blue"]');
    await expect.poll(look(page)).toMatchObject({
      green: [expect.stringMatching(/ning twice, and went on/)],
      blue: [expect.stringMatching(/is open\..*What it says of 1911.*struck by light/)],
    });
    await expect.poll(async () => (await kept()).length).toBe(2);
    await page.reload();
    await expect.poll(look(page)).toMatchObject({ green: [expect.stringMatching(/went on/)] });
    expect(await isOpen()).toBe(false);
    await page.press('shift+h');
    await expect.poll(async () => (await look(page)()).list.length).toBe(2);
    await page.press('Tab');
    await page.press('Tab');
    await page.press('Tab');
    await page.press('Return');
    await expect.poll(look(page)).toMatchObject({ active: [expect.stringMatching(/^ning twice/)] });
    expect(await isOpen()).toBe(true);
    await end();
  });
});
