import { beforeEach, expect, test } from 'vitest';
import { ASKED } from '../../fixtures/attacks/pictures';
import { describeInSampledBrowser } from '../driver/browsers';
import { saidOver, saveKey } from '../library/seen';

beforeEach(() => ASKED.splice(0));
const asked = () => ASKED.map(({ path }) => path.split('/').pop());
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeInSampledBrowser('pictures and links', ({ browser, address }) => {
  test('that the page had not loaded are loaded when they come near, and not before', async () => {
    const tab = await browser().open(address('/attack/late'));
    await expect.poll(asked).toEqual(['loaded.png']);
    await tab.pressButton();
    expect((await tab.waitForView()).text).toMatch(/ledger/);
    await wait(1500);
    expect(new Set(asked())).toEqual(new Set(['loaded.png']));
    expect(await tab.inView(() => document.querySelectorAll('[data-part="content"] img').length)).toBe(4);
    await tab.press('End');
    for (let page = 0; page < 6; page++) {
      await wait(150);
      await tab.press('Prior');
    }
    await expect.poll(asked).toContain('lazy.png');
    await expect.poll(asked).toContain('noscript.png');
    await expect.poll(() => asked().some((name) => name?.startsWith('consent'))).toBe(true);
    await expect
      .poll(() =>
        tab.inView(() =>
          [...document.querySelectorAll<HTMLImageElement>('[data-part="content"] img')].every(
            ({ complete, naturalWidth }) => complete && naturalWidth === 1,
          ),
        ),
      )
      .toBe(true);
    await tab.close();
  });

  test('do not say where the reader came from where the page did not want it', async () => {
    const tab = await browser().open(`${address('/attack/referrer')}?secret=1`);
    await tab.pressButton();
    await tab.waitForView();
    await wait(500);
    expect(
      await tab.inView(() => document.querySelector('img')?.referrerPolicy ?? document.body.innerHTML),
    ).toBe('no-referrer');
    await tab.clickInView('[data-part="content"] a[href$="/attack/linked"]');
    await expect.poll(asked).toContain('linked');
    const all = ASKED.filter(({ headers }) => headers.referer !== undefined);
    expect(all.map(({ path }) => path)).toEqual([]);
    await tab.close();
  });

  test('that saving asks for tell no more than the site, and nothing where the page did not want it', async () => {
    const tab = await browser().open(`${address('/attack/late')}?secret=1`);
    await tab.press(saveKey(browser()));
    await expect.poll(saidOver(tab)).toMatch(/saved/i);
    await wait(3000);
    expect(
      ASKED.map(({ headers }) => headers.referer ?? '').filter((told) => told.includes('secret')),
    ).toEqual(
      ASKED.filter(({ path }) => path.endsWith('/loaded.png'))
        .slice(0, 1)
        .map(({ headers }) => headers.referer),
    );
    await tab.close();
  });
});
