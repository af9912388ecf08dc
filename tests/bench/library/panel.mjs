// Part of npm run bench:library: the built panel in real Chromium over libraries of growing size. What a reader waits for
// (rows on the screen, warm and after a start of the browser), what scrolling drops, and what the panel holds in memory.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { bundle } from '../lib/bundle.mjs';

const EXTENSION = path.join(import.meta.dirname, '../../../.output/chrome-mv3');
const WARM = 9;
const COLD = 3;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function launch(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 400, height: 800 },
    args: [
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, own: `chrome-extension://${new URL(worker.url()).host}` };
}

/** Runs in the panel before anything else: notes when rows are on the screen, and when the library has answered for them. */
function watchRows() {
  const times = {};
  Object.assign(globalThis, { benchTimes: times });
  const note = (name) => {
    if (times[name]) return;
    times[name] = -1;
    // After the frame that shows them.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times[name] = performance.now();
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver(() => {
    if (!document.querySelector('.row .title')) return;
    note('rows');
    if (document.querySelector('.rows[aria-busy="false"]')) note('answered');
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function openPanel({ context, own }) {
  const page = await context.newPage();
  await page.addInitScript(watchRows);
  await page.goto(`${own}/sidepanel.html`);
  await page.waitForFunction(() => globalThis.benchTimes.rows > 0 && globalThis.benchTimes.answered > 0);
  return { page, times: await page.evaluate(() => globalThis.benchTimes) };
}

/** Turns the wheel for two seconds, then goes to the end. Returns frames later than 1.5 of the display's, of how many. */
async function scroll(page) {
  await page.mouse.move(200, 500);
  const frames = page.evaluate(
    () =>
      new Promise((resolve) => {
        const gaps = [];
        let last = performance.now();
        const end = last + 2000;
        const next = (now) => {
          gaps.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else resolve({ late: gaps.filter((gap) => gap > 25).length, frames: gaps.length });
        };
        requestAnimationFrame(next);
      }),
  );
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(0, 300);
    await new Promise((resolve) => setTimeout(resolve, 45));
  }
  const result = await frames;
  await page.evaluate(() => {
    const scroller = document.querySelector('.scroller');
    scroller.scrollTop = scroller.scrollHeight;
  });
  await page.waitForFunction(() => {
    const last = document.querySelector('.rows')?.lastElementChild;
    return last?.querySelector('.title') && last.getBoundingClientRect().bottom <= innerHeight + 40;
  });
  return result;
}

/** Megabytes of live objects in the panel, after its garbage was collected. */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Measures the panel at each size; prints each, and the last against the first. */
export async function benchPanel(sizes) {
  const script = await bundle('tests/bench/library/page.ts', 'bench');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-panel-'));
  let session = await launch(profile);
  const results = [];
  let done = 0;
  for (const size of sizes) {
    const seed = await session.context.newPage();
    await seed.goto(`${session.own}/welcome.html`);
    await seed.addScriptTag({ content: '' }).catch(() => {});
    await seed.evaluate(script.replace(/new Worker\([^)]*\)/, 'void 0'));
    for (; done < size; done = Math.min(size, done + 250))
      await seed.evaluate(
        ([from, to]) => globalThis.bench.add('ours', from, to),
        [done, Math.min(size, done + 250)],
      );
    await seed.close();
    const warm = [];
    let result = {};
    for (let round = 0; round <= WARM; round++) {
      const { page, times } = await openPanel(session);
      // The first after the seeding paints what was there before it.
      if (round) warm.push(times);
      if (round === WARM) {
        const { late, frames } = await scroll(page);
        result = { late, frames, heap: await heapOf(page) };
      }
      await page.close();
    }
    const cold = [];
    for (let round = 0; round < COLD; round++) {
      await session.context.close();
      session = await launch(profile);
      const { page, times } = await openPanel(session);
      cold.push(times);
      await page.close();
    }
    for (const [name, all] of Object.entries({ warm, cold }))
      for (const part of ['rows', 'answered'])
        result[`${name} ${part} ms`] = median(all.map((times) => times[part]));
    results.push({ size, ...result });
    console.log(`\nthe panel over ${size} articles`);
    for (const [key, value] of Object.entries(result)) console.log(`  ${key.padEnd(28)} ${value.toFixed(1)}`);
  }
  const [first, last] = [results[0], results.at(-1)];
  console.log(`\n${last.size} against ${first.size}:`);
  for (const key of Object.keys(first))
    if (/ms|heap/.test(key)) console.log(`  ${key.padEnd(28)} × ${(last[key] / first[key]).toFixed(2)}`);
  await session.context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}
