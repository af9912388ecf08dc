import { expect, test } from 'vitest';
import { FIXTURES } from '../fixtures/pages/fixtures';
import { describeInBrowsers } from './driver/browsers';

/** The first block that begins with each of `starts`, in order; null where one is missing or out of order. */
function inOrder(blocks: string[], starts: string[]): (string | null)[] {
  let from = 0;
  return starts.map((start) => {
    const index = blocks.findIndex((block, at) => at >= from && block.startsWith(start));
    if (index >= 0) from = index + 1;
    return index >= 0 ? start : null;
  });
}

describeInBrowsers('the fixture pages', ({ browser, address }) => {
  const ways = FIXTURES.flatMap((fixture) => [
    { ...fixture, way: 'button' },
    { ...fixture, way: 'shortcut' },
  ]);
  test.each(ways)('$id, by the $way: the whole article and nothing but the article', async (fixture) => {
    const tab = await browser().open(address(`/pages/${fixture.id}/`));
    const before = await tab.inPage(() => document.documentElement.outerHTML);
    if (fixture.way === 'shortcut') await tab.pressShortcut();
    else await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.title).toBe(fixture.title);
    expect(view.section).toBe(fixture.section);
    expect(view.byline).toBe(fixture.byline && `By ${fixture.byline}`);
    expect(view.dateTitle).toBe(fixture.publishedAt);
    if (fixture.siteName) expect(view.site).toBe(fixture.siteName);
    expect(view.direction).toBe(fixture.direction);
    expect(view.language).toBe(fixture.language);
    expect(inOrder(view.blocks, fixture.starts)).toEqual(fixture.starts);
    expect(fixture.clutter.filter((text) => view.text.includes(text))).toEqual([]);
    expect(view.images).toEqual(fixture.images);
    await tab.press('Escape');
    await tab.waitForNoView();
    expect(await tab.inPage(() => document.documentElement.outerHTML)).toBe(before);
    await tab.close();
  });
});
