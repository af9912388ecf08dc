// Opens the pages of the measuring corpus, which lies beside the project and is no part of it.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';

export const CORPUS = path.join(import.meta.dirname, '../../../../shared/extraction/corpus');

/** Sorted ids of a corpus folder that contain `only`; with `every` N, each Nth of them from the `first` on. */
export function corpusIds(dir, only = '', limit = Infinity, every = 1, first = 0) {
  return fs
    .readdirSync(dir)
    .filter((id) => id.includes(only) && fs.existsSync(path.join(dir, id, 'truth.json')))
    .sort()
    .filter((_, index) => index % every === first)
    .slice(0, limit);
}

/** A page of a corpus folder as it was saved: UTF-8. */
export const readPage = (dir, id) => zlib.gunzipSync(fs.readFileSync(path.join(dir, id, 'source.html.gz')));
const address = (dir, id) =>
  JSON.parse(fs.readFileSync(path.join(dir, id, 'truth.json'), 'utf8')).url ||
  'http://page.test/article.html';

/**
 * Calls `visit(id, page)` with each page open at its own address. Nothing else is answered; page scripts are kept from
 * running by a header and not by switching scripting off, so `<noscript>` parses as it does for a reader.
 */
export async function openCorpusPages(
  { dir = CORPUS, only = '', limit = Infinity, every = 1, first = 0, skip = new Set() },
  visit,
) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    let context;
    let count = 0;
    for (const id of corpusIds(dir, only, limit, every, first)) {
      if (skip.has(id)) continue;
      if (count++ % 50 === 0) {
        await context?.close();
        context = await browser.newContext({ serviceWorkers: 'block' });
      }
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      let served = false;
      cdp.on('Fetch.requestPaused', ({ requestId }) => {
        if (served) {
          cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => {});
          return;
        }
        served = true;
        const responseHeaders = [
          { name: 'content-type', value: 'text/html; charset=utf-8' },
          { name: 'content-security-policy', value: "script-src 'none'; object-src 'none'" },
        ];
        const body = readPage(dir, id).toString('base64');
        cdp
          .send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
          .catch(() => {});
      });
      await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
      try {
        await page.goto(address(dir, id), { waitUntil: 'domcontentloaded', timeout: 30_000 });
        await visit(id, page);
      } finally {
        await page.close();
      }
    }
    await context?.close();
  } finally {
    await browser.close();
  }
}
