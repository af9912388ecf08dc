// A page in real Chromium that makes and runs cases: an origin of its own, a policy that lets no page's script run and
// nothing load, and the shipped modules in it.
import http from 'node:http';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { bundle } from '../bench/lib/bundle.mjs';
import { packed } from './pages.mjs';

const POLICY =
  "default-src 'none'; script-src 'nonce-fuzz'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'";
/** A case that is not back by then never will be. */
const HANGS_AFTER_MS = 60_000;

async function serve(pages, script) {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const server = http.createServer((request, response) => {
    const id = decodeURIComponent(request.url.replace('/page/', ''));
    const page = byId.get(id);
    if (page) {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.setHeader('content-encoding', 'gzip');
      response.end(packed(page));
    } else if (request.url === '/script.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(script);
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', POLICY);
      response.end('<!doctype html><title>fuzz</title><body><script nonce="fuzz" src="/script.js"></script>');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * Opens the browser. Returns `call`, which runs a function of `in-page.ts` by name with the seed and a case's number, and
 * rejects where the case does not come back; `measured`, which does the same and counts only the time that its thread was
 * at work; `fresh`, which starts a new page; and `close`.
 */
export async function openBrowser(pages) {
  const server = await serve(pages, await bundle('tests/fuzz/in-page.ts', 'lecternFuzz', false));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const listed = pages.map(({ id, size, url }) => ({ id, size, url }));
  let browser = null;
  let page = null;
  const launch = () =>
    chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  const fresh = async () => {
    browser ??= await launch();
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
  };
  const kill = async () => {
    const lost = browser;
    [browser, page] = [null, null];
    await Promise.race([lost?.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
  };
  const call = async (name, seed, number) => {
    if (!page) await fresh();
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`not back after ${HANGS_AFTER_MS / 1000} s`)),
        HANGS_AFTER_MS,
      );
    });
    const back = page.evaluate(
      ([called, ...given]) => globalThis.lecternFuzz[called](...given),
      [name, seed, number, listed],
    );
    try {
      return await Promise.race([back, late]);
    } catch (error) {
      back.catch(() => {});
      await kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  /** The time the page's thread has been at work, in milliseconds: what other work the machine has does not count. */
  const workMs = async (session) => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  };
  const measured = async (name, seed, number) => {
    if (!page) await fresh();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const [start, startWork] = [performance.now(), await workMs(session)];
    const result = await call(name, seed, number);
    const share = ((await workMs(session)) - startWork) / (performance.now() - start);
    await session.detach();
    return { ...result, ms: result.ms * Math.min(share, 1) };
  };
  const close = async () => {
    await kill();
    server.close();
  };
  return { call, measured, fresh, close };
}
