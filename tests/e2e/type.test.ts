import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import type { Tab } from './driver/driver';
import { closeTypeSheet, openTypeSheet, pressOn, unfoldTypeSheet } from './driver/type-sheet';

/** A font is read, sent and unpacked before it is drawn. */
const PATIENT = { timeout: 10_000 };

/** How the article's first long paragraph is drawn. */
const drawn = () => {
  const paragraph = document.querySelectorAll('[data-part="content"] p')[1] as HTMLElement;
  const style = getComputedStyle(paragraph);
  const range = document.createRange();
  range.setStart(paragraph.firstChild as Text, 0);
  range.setEnd(paragraph.firstChild as Text, 20);
  return {
    family: style.fontFamily.split(',')[0]?.replaceAll('"', ''),
    size: Number.parseFloat(style.fontSize),
    weight: style.fontWeight,
    lineHeight: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
    width: paragraph.getBoundingClientRect().width / Number.parseFloat(style.fontSize),
    letterSpacing: Number.parseFloat(style.letterSpacing) / Number.parseFloat(style.fontSize) || 0,
    wordSpacing: Number.parseFloat(style.wordSpacing) / Number.parseFloat(style.fontSize) || 0,
    indent: Number.parseFloat(style.textIndent),
    align: style.textAlign,
    hyphens: style.hyphens,
    /** Width of the first twenty letters: another font draws others. */
    letters: Math.round(range.getBoundingClientRect().width * 10) / 10,
    paper: getComputedStyle(document.documentElement).backgroundColor,
    heading: getComputedStyle(document.querySelector('h1') as Element).textAlign,
  };
};

/** The bundled faces in the view's document, and all it ever asked a network for. */
const fontsThere = () => ({
  faces: [...new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')))],
  requests: window.performance.getEntriesByType('resource').map(({ name }) => name),
});

async function openView(tab: Tab): Promise<void> {
  await tab.pressButton();
  await tab.waitForView();
}

const choose = (tab: Tab, control: string) => tab.clickInView(`[data-control="${control}"] + span`);

describeInSampledBrowser('type', ({ browser, address, restart }) => {
  test('each setting changes what a reader sees, and all of it is there after a restart', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await openView(tab);
    const before = await tab.inView(drawn);
    await openTypeSheet(tab);
    await pressOn(tab, 'text-size', 'Right', 2);
    await choose(tab, 'theme-grey');
    await choose(tab, 'family-atkinson');
    await unfoldTypeSheet(tab);
    await pressOn(tab, 'width', 'Left');
    await pressOn(tab, 'line-height', 'Right', 2);
    await pressOn(tab, 'weight', 'Right');
    await pressOn(tab, 'letter-spacing', 'Right');
    await pressOn(tab, 'word-spacing', 'Right', 2);
    await choose(tab, 'paragraphs-indent');
    await choose(tab, 'headings-centred');
    await tab.clickInView('[data-control="justify"]');
    const after = () => tab.inView(drawn);
    await expect.poll(async () => (await after()).align).toBe('justify');
    await expect.poll(async () => (await after()).family, PATIENT).toBe('Lectern atkinson');
    const seen = await after();
    expect(seen.size).toBeCloseTo(before.size * 1.21, 1);
    expect(before.width).toBeCloseTo(34, 1);
    expect(seen.width).toBeCloseTo(30, 1);
    expect(seen.lineHeight).toBeCloseTo(1.8, 2);
    expect(seen.weight).toBe('500');
    expect(seen.letterSpacing).toBeCloseTo(0.02, 3);
    expect(seen.wordSpacing).toBeCloseTo(0.1, 3);
    expect(seen.indent).toBeCloseTo(seen.size * 1.4, 0);
    expect(seen.hyphens).toBe('auto');
    expect(seen.heading).toBe('center');
    expect(seen.paper).toBe('rgb(228, 227, 224)');
    await closeTypeSheet(tab);
    await tab.close();
    await restart();
    const again = await browser().open(address('/awkward/long'));
    await openView(again);
    await expect.poll(() => again.inView(drawn), PATIENT).toEqual(seen);
    await openTypeSheet(again);
    await choose(again, 'preset-standard');
    await choose(again, 'theme-automatic');
    await expect.poll(async () => (await again.inView(drawn)).family).toBe(before.family);
    await again.close();
  });

  test('the line being read stays where it is, whatever changes', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await openView(tab);
    await tab.inView(() => window.scrollTo(0, 2345));
    /** The top of the first line under the bar, by its first word's own place in the text. */
    const note = () => {
      const paragraphs = [...document.querySelectorAll('[data-part="content"] p')];
      const paragraph = paragraphs.find((element) => element.getBoundingClientRect().bottom > 64);
      const text = paragraph?.firstChild as Text;
      const range = document.createRange();
      for (let at = 0; at < text.length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        if (range.getBoundingClientRect().bottom > 64) {
          Object.assign(window, { noted: range });
          return range.getBoundingClientRect().top;
        }
      }
      return Number.NaN;
    };
    const noted = () => (window as unknown as { noted: Range }).noted.getBoundingClientRect().top;
    const before = await tab.inView(note);
    // The bar has left; its key is there.
    await openTypeSheet(tab, 'a');
    await unfoldTypeSheet(tab);
    const changes: (() => Promise<void>)[] = [
      () => pressOn(tab, 'text-size', 'Right', 4),
      () => pressOn(tab, 'width', 'Left', 2),
      () => pressOn(tab, 'line-height', 'Right', 3),
      () => choose(tab, 'family-opendyslexic'),
      () => choose(tab, 'paragraphs-indent'),
      () => choose(tab, 'preset-standard'),
      () => choose(tab, 'theme-contrast-dark'),
    ];
    let shape = JSON.stringify(await tab.inView(drawn));
    for (const change of changes) {
      await change();
      await expect.poll(async () => JSON.stringify(await tab.inView(drawn)), PATIENT).not.toBe(shape);
      await new Promise((resolve) => setTimeout(resolve, 100));
      shape = JSON.stringify(await tab.inView(drawn));
      expect(Math.abs((await tab.inView(noted)) - before)).toBeLessThan(2);
    }
    await choose(tab, 'theme-automatic');
    await tab.close();
  });

  test('a bundled font arrives from the extension when it is chosen, not before, and no request is made', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await openView(tab);
    const before = await tab.inView(drawn);
    expect(await tab.inView(fontsThere)).toEqual({ faces: [], requests: [] });
    await openTypeSheet(tab);
    for (const family of ['literata', 'source-sans', 'atkinson', 'opendyslexic']) {
      await choose(tab, `family-${family}`);
      await expect.poll(async () => (await tab.inView(drawn)).family, PATIENT).toBe(`Lectern ${family}`);
      const { faces, requests } = await tab.inView(fontsThere);
      expect(faces).toContain(`Lectern ${family}`);
      expect(requests).toEqual([]);
      expect((await tab.inView(drawn)).letters).not.toBe(before.letters);
    }
    await choose(tab, 'family-serif');
    await tab.close();
  });

  test('a font comes to a page that allows none', async () => {
    const tab = await browser().open(address('/awkward/csp'));
    await openView(tab);
    await openTypeSheet(tab);
    await choose(tab, 'family-opendyslexic');
    // With those whose names the sheet writes in their own letters.
    await expect
      .poll(async () => (await tab.inView(fontsThere)).faces, PATIENT)
      .toContain('Lectern opendyslexic');
    expect(await tab.inView(() => document.fonts.check('20px "Lectern opendyslexic"'))).toBe(true);
    await choose(tab, 'family-serif');
    await tab.close();
  });

  test('for one site only: another site keeps the look of all', async () => {
    const elsewhere = (path: string) => address(path).replace('127.0.0.1', 'localhost');
    const tab = await browser().open(address('/awkward/long'));
    await openView(tab);
    await openTypeSheet(tab);
    await tab.clickInView('[data-control="for-site"]');
    await choose(tab, 'theme-black');
    await pressOn(tab, 'text-size', 'Right', 2);
    await expect.poll(async () => (await tab.view())?.theme).toBe('black');
    const large = (await tab.inView(drawn)).size;
    await tab.goto(elsewhere('/awkward/long'));
    await openView(tab);
    expect((await tab.view())?.theme).toBe('automatic');
    expect((await tab.inView(drawn)).size).toBeLessThan(large);
    await tab.goto(address('/awkward/plain-article'));
    await openView(tab);
    expect((await tab.view())?.theme).toBe('black');
    await tab.press('minus');
    await openTypeSheet(tab);
    await tab.clickInView('[data-control="for-site"]');
    await expect.poll(async () => (await tab.view())?.theme).toBe('automatic');
    await tab.close();
  });

  test('the sheet takes the focus, gives it back, and Esc closes it before the view', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await openView(tab);
    const focused = () => document.activeElement?.getAttribute('data-control');
    await pressOn(tab, 'type', 'Return');
    await expect
      .poll(() => tab.inView(() => document.activeElement?.getAttribute('data-part')))
      .toBe('type-sheet');
    await tab.press('Tab');
    expect(await tab.inView(focused)).toBe('close-sheet');
    await tab.press('Tab');
    await tab.press('Tab');
    expect(await tab.inView(focused)).toBe('theme-automatic');
    await tab.press('Right');
    expect(await tab.inView(focused)).toBe('theme-light');
    await expect.poll(async () => (await tab.view())?.theme).toBe('light');
    await tab.press('Left');
    await expect.poll(async () => (await tab.view())?.theme).toBe('automatic');
    await tab.press('Escape');
    await expect.poll(() => tab.inView(focused)).toBe('type');
    expect(await tab.view()).not.toBeNull();
    await tab.press('a');
    await expect
      .poll(() => tab.inView(() => document.querySelector('[data-part="type-sheet"]') !== null))
      .toBe(true);
    await tab.press('Escape');
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.close();
  });
});
