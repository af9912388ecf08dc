// From a press on the built extension's button to the article, on pages that were made to be slow.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { EXTENSION, launchWithExtension } from '../lib/with-extension.mjs';
import { SHAPES } from './shapes.mjs';

/** The pages by name, each a shape at its largest size: 16 times its first. */
const PAGES = [
  'paragraphs',
  'same paragraph again',
  'br',
  'spans',
  'figures',
  'br br',
  'pictures',
  'links',
  'list items',
];
const LARGEST = 16;
const DOMPURIFY = path.join(import.meta.dirname, '../../../node_modules/dompurify/dist/purify.min.js');
/** Longest that an article is waited for, in ms, and from press to article on a quiet machine, in s. */
const PATIENCE_MS = 60_000;
const MOST_S = 2;

/** Resolves when the view of a page shows an article or says that there is none; to its state, or null after all patience. */
async function shown(page) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (frame.url() !== 'about:srcdoc') continue;
      const state = await frame.evaluate(() => document.body?.dataset.state).catch(() => undefined);
      if (state && state !== 'loading') return state;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

/**
 * The least that any reading view does with a page: copy it, clean it by DOMPurify, lay it out in a frame over it. Runs in the
 * page; resolves to ms.
 */
async function showAsItIs() {
  const start = performance.now();
  const copy = document.cloneNode(true);
  const html = globalThis.DOMPurify.sanitize(copy.body.innerHTML);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%';
  document.body.append(frame);
  frame.contentDocument.body.innerHTML = html;
  frame.contentDocument.body.getBoundingClientRect();
  await new Promise((resolve) => frame.contentWindow.requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Presses the button on each page whose name contains `only`, and prints the seconds to its article. */
export async function press(only) {
  if (!fs.existsSync(path.join(EXTENSION, 'reader.js'))) {
    console.log('bench:growth: run npm run build first');
    return;
  }
  let html = '';
  const server = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-growth-'));
  const { context, id } = await launchWithExtension(profile, { viewport: { width: 1280, height: 900 } });
  try {
    const browser = await context.browser().newBrowserCDPSession();
    // The first-run page comes to the front when it likes: after it nothing does.
    while (!context.pages().some((opened) => opened.url().endsWith('/welcome.html')))
      await new Promise((resolve) => setTimeout(resolve, 50));
    for (const name of PAGES.filter((page) => page.includes(only))) {
      const { first, page: make } = SHAPES[name];
      html = make(first * LARGEST);
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/${encodeURIComponent(name)}`);
      await page.bringToFront();
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find(({ url }) => url === page.url());
      const start = performance.now();
      await browser.send('Extensions.triggerAction', { id, targetId: target.targetId });
      const state = await shown(page);
      const seconds = (performance.now() - start) / 1000;
      const mark = seconds > MOST_S ? ' !' : '';
      await page.reload();
      await page.addScriptTag({ path: DOMPURIFY });
      const floor = (await page.evaluate(showAsItIs)) / 1000;
      console.log(
        `${`${first * LARGEST} × ${name}`.padEnd(30)} ${seconds.toFixed(2).padStart(6)} s to ${state}${mark.padEnd(2)} ${floor.toFixed(2).padStart(5)} s to show it as it is, ratio ${(seconds / floor).toFixed(1)}`,
      );
      await page.close();
    }
  } finally {
    await context.close();
    server.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}
