import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Library } from '../../../library/library';
import { findChromium } from '../../../scripts/browsers.mjs';
import { bundle } from '../../bench/lib/bundle.mjs';
import { article } from './articles';

const OUTPUT = path.join(import.meta.dirname, '../../../.output/chrome-mv3');
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
/** Bytes a site may keep in this test. */
const QUOTA = 4_000_000;

const server = http.createServer(({ url }, response) => {
  const type = TYPES[path.extname(url ?? '')];
  response.setHeader('content-type', type ?? 'text/html');
  response.end(type ? fs.readFileSync(path.join(OUTPUT, path.basename(url ?? ''))) : '<!doctype html>');
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, () => resolve())));
afterAll(() => void server.close());

// An extension with `unlimitedStorage` meets no quota; the same worker in a page of a site does.
test.skipIf(!findChromium())(
  `a browser that gives no more room is told of, keeps what is saved, and is over when it gives more${findChromium() ? '' : ' (skipped: no Chromium here)'}`,
  async () => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox'],
    });
    const page = await browser.newPage();
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    await page.goto(`${origin}/`);
    const session = await page.context().newCDPSession(page);
    const allow = (quotaSize?: number) =>
      session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await allow(QUOTA);
    await page.evaluate(await bundle('tests/e2e/library/worker-entry.ts', 'quotaLibrary'));
    const call = (name: keyof Library, ...values: unknown[]): Promise<{ value: unknown; reason: string }> =>
      page.evaluate(
        async ([method, given]) => {
          const library: Record<string, (...args: unknown[]) => Promise<unknown>> = Reflect.get(
            globalThis,
            'quotaLibrary',
          ).library;
          try {
            return { value: (await library[method]?.(...given)) ?? null, reason: '' };
          } catch (error) {
            return { value: null, reason: String((error as { reason?: string }).reason) };
          }
        },
        [name as string, values] as const,
      );
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
  },
);
