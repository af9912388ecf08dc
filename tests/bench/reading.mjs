// npm run bench:reading -- [--words 200000] [--pictures 300] [--rounds 20] [--highlights 500]
// One long article in the built reader view, in real Chromium, against the same HTML in a bare page in the same run: opening,
// first scroll, a change of size and of theme, frames lost while scrolling and while listening, memory; then scrolling with
// so many highlights, against none. Prints ratios.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { SPEAKS, startSpeech } from '../e2e/driver/speech.ts';
import { bundle } from './lib/bundle.mjs';
import { median } from './lib/quantile.mjs';
import { EXTENSION, heapOf, launchWithExtension, watchFrames } from './lib/with-extension.mjs';
import { longArticle } from './reading/article.mjs';
import { benchHighlights } from './reading/highlights.mjs';
import { instrument } from './reading/in-page.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const words = Number(option('words', 200_000));
const pictures = Number(option('pictures', 300));
const rounds = Number(option('rounds', 20));
const highlights = Number(option('highlights', 500));
if (!fs.existsSync(path.join(EXTENSION, 'reader.js'))) {
  console.log('bench:reading: run npm run build first');
  process.exit(1);
}

const stopSpeech = SPEAKS ? startSpeech() : () => {};
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-reading-'));
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#789"/></svg>';
let bare = '';
const server = http
  .createServer((request, response) => {
    if (request.url?.startsWith('/picture'))
      return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url === '/bare' ? bare : longArticle(words, pictures));
  })
  .listen(0);
const site = `http://localhost:${server.address().port}`;
const { context, id } = await launchWithExtension(profile, {
  viewport: { width: 1200, height: 800 },
  args: ['--enable-speech-dispatcher'],
});
const browser = await context.browser().newBrowserCDPSession();

/**
 * A page with what measures it: in the view that is the extension's own world, which sees into its closed frame. The first
 * such world is the page's; the frame has one too.
 */
async function measured(page, isOurs) {
  const session = await context.newCDPSession(page);
  let world;
  session.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (isOurs && made.origin === `chrome-extension://${id}`) world ??= made.id;
  });
  await session.send('Runtime.enable');
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { page, session, run, ready: () => !isOurs || world !== undefined };
}

async function openView() {
  // The first-run page comes to the front when it likes: after it nothing does.
  while (!context.pages().some((opened) => opened.url().endsWith('/welcome.html')))
    await new Promise((resolve) => setTimeout(resolve, 50));
  const page = await context.newPage();
  await page.goto(`${site}/article`, { waitUntil: 'load' });
  await page.bringToFront();
  const it = await measured(page, true);
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find(({ url }) => url === page.url());
  const start = performance.now();
  await browser.send('Extensions.triggerAction', { id, targetId: target.targetId });
  while (!it.ready()) await new Promise((resolve) => setTimeout(resolve, 5));
  await it.run(`(${instrument})(true)`);
  await it.run('bench.opened()');
  return { it, ms: performance.now() - start };
}

async function openBare() {
  const page = await context.newPage();
  const it = await measured(page, false);
  const start = performance.now();
  await page.goto(`${site}/bare`, { waitUntil: 'domcontentloaded' });
  await it.run(`(${instrument})(false)`);
  await it.run('bench.opened()');
  return { it, ms: performance.now() - start };
}

/** Presses a real key and waits until what it changed is on the screen. Returns the ms from the key to that frame. */
async function change({ page, run }, key) {
  await run('bench.begin()');
  await page.keyboard.press(key);
  return run('bench.changed()');
}

/** Turns the wheel for three seconds. Returns frames that came later than one and a half of the display's, of all. */
async function scroll({ page, run }) {
  const frames = run(`(${watchFrames})(3000)`);
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 240);
    await new Promise((resolve) => setTimeout(resolve, 45));
  }
  return frames;
}

async function measure({ it, ms }, isView) {
  const { page, run, session } = it;
  const result = { 'open ms': ms };
  await page.mouse.move(600, 500);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await run('bench.begin()');
  await page.mouse.wheel(0, 600);
  result['first scroll ms'] = await run('bench.scrolled()');
  const { late, frames } = await scroll(it);
  result['late frames of 100, scrolling'] = (100 * late) / frames;
  const sizes = [];
  for (let round = 0; round < rounds; round++) sizes.push(await change(it, '+'), await change(it, '-'));
  result['size change ms'] = median(sizes);
  if (isView) {
    await page.keyboard.press('a');
    await run('bench.themes()');
  }
  const themes = [];
  for (let round = 0; round < rounds; round++)
    themes.push(await change(it, 'ArrowRight'), await change(it, 'ArrowLeft'));
  result['theme change ms'] = median(themes);
  if (isView) await page.keyboard.press('Escape');
  result['heap MB'] = await heapOf(session);
  if (!SPEAKS) return result;
  if (isView) {
    await page.keyboard.press('l');
    await run('bench.speaking()');
  }
  const listening = await scroll(it);
  result[`late frames of 100, listening`] = (100 * listening.late) / listening.frames;
  return result;
}

const view = await openView();
await view.it.run(await bundle('reader/view/styles.ts', 'readerSheet'));
bare = await view.it.run('bench.html(readerSheet.readerStyles)');
const ours = await measure(view, true);
await view.it.page.close();
if (highlights) {
  const { it } = await openView();
  await it.page.mouse.move(600, 500);
  await benchHighlights(it, scroll, highlights);
  await it.page.close();
}
const theirs = await measure(await openBare(), false);
console.log(
  `${words} words, ${pictures} pictures${SPEAKS ? '' : '; nothing speaks here: nothing was listened to'}`,
);
for (const [name, value] of Object.entries(ours)) {
  const other = theirs[name];
  console.log(
    `${name.padEnd(32)} view ${value.toFixed(1).padStart(8)}   bare ${other.toFixed(1).padStart(8)}   × ${(value / other).toFixed(2)}`,
  );
}
await context.close();
server.close();
stopSpeech();
fs.rmSync(profile, { recursive: true, force: true });
