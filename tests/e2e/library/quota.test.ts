import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Library } from '../../../library/library';
import { findChromium } from '../../../scripts/browsers.mjs';
import { bundle } from '../../bench/lib/bundle.mjs';
import { serveBuild } from '../../bench/lib/serve-build.mjs';
import { article } from './articles';
import { type Answer, invoke } from './invoke';

/** Bytes a site may keep in this test. */
const QUOTA = 4_000_000;

// An extension with `unlimitedStorage` meets no quota; the same worker in a page of a site does.
test.skipIf(!findChromium())(
  `a browser that gives no more room is told of, keeps what is saved, and is over when it gives more${findChromium() ? '' : ' (skipped: no Chromium here)'}`,
  async () => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox'],
    });
    const page = await browser.newPage();
    const { origin, close } = await serveBuild();
    await page.goto(`${origin}/`);
    const session = await page.context().newCDPSession(page);
    const allow = (quotaSize?: number) =>
      session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await allow(QUOTA);
    await page.evaluate(await bundle('tests/e2e/library/worker-entry.ts', 'quotaLibrary'));
    const call = async (name: keyof Library, ...values: unknown[]) => {
      const answer: Answer = await page.evaluate(
        `(${invoke})(...${JSON.stringify(['quotaLibrary', name, values])})`,
      );
      return 'reason' in answer
        ? { value: null, reason: answer.reason }
        : { value: answer.value, reason: '' };
    };
    const kept: string[] = [];
    let reason = '';
    for (let number = 0; number < 40 && !reason; number++) {
      const url = `https://example.org/${number}`;
      ({ reason } = await call('save', article({ url, text: `Tide ${number}. `.repeat(30_000) })));
      if (!reason) kept.push(url);
    }
    expect(reason).toBe('full');
    expect(kept.length).toBeGreaterThan(0);
    expect((await call('health')).value).toMatchObject({ state: 'failed', reason: 'full' });
    for (const url of kept) expect((await call('find', url)).value, url).not.toBeNull();
    expect((await call('check')).value).toEqual([]);
    await allow();
    expect((await call('save', article({ url: 'https://example.org/after' }))).reason).toBe('');
    expect((await call('health')).value).toMatchObject({ state: 'ready' });
    await browser.close();
    close();
  },
);
