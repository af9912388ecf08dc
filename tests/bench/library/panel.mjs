// Part of npm run bench:library: the built panel in real Chromium over libraries of growing size. What a reader waits for
// (rows on the screen, warm and after a start of the browser), what scrolling drops, and what the panel holds in memory.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../lib/bundle.mjs';
import { median } from '../lib/quantile.mjs';
import { heapOf, launchWithExtension, watchFrames } from '../lib/with-extension.mjs';

const WARM = 9;
const COLD = 3;

const launch = (profile) => launchWithExtension(profile, { viewport: { width: 400, height: 800 } });

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

async function openPanel({ context, id }) {
  const page = await context.newPage();
  await page.addInitScript(watchRows);
  await page.goto(`chrome-extension://${id}/sidepanel.html`);
  await page.waitForFunction(() => globalThis.benchTimes.rows > 0 && globalThis.benchTimes.answered > 0);
  return { page, times: await page.evaluate(() => globalThis.benchTimes) };
}

/** Turns the wheel for two seconds, then goes to the end. Returns frames later than 1.5 of the display's, of how many. */
async function scroll(page) {
  await page.mouse.move(200, 500);
  const frames = page.evaluate(watchFrames, 2000);
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

/** Measures the panel at each size; prints each, and the last against the first. */
export async function benchPanel(sizes) {
  const script = await bundle('tests/bench/library/seed.ts', 'bench');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-panel-'));
  let session = await launch(profile);
  const results = [];
  let done = 0;
  for (const size of sizes) {
    const seed = await session.context.newPage();
    await seed.goto(`chrome-extension://${session.id}/welcome.html`);
    await seed.evaluate(script);
    for (; done < size; done = Math.min(size, done + 250))
      await seed.evaluate(
        ([from, to]) => globalThis.bench.seed(from, to),
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
        result = { late, frames, heap: await heapOf(await page.context().newCDPSession(page)) };
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
