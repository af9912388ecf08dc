// Real Chromium, headless, with the built extension in it; and what more than one bench asks of its pages.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';

/** The extension as `npm run build` leaves it for Chromium. */
export const EXTENSION = path.join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Starts it with a profile folder. Returns Playwright's context and the extension's id; `args` are further switches. */
export async function launchWithExtension(profile, { viewport, args = [] }) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport,
    args: [
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      ...args,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, id: new URL(worker.url()).host };
}

/** Megabytes of live objects in a page, after its garbage was collected. Takes its CDP session. */
export async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Milliseconds that a page's main thread has worked so far. Takes its CDP session. */
export async function mainThreadWorkOf(session) {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Runs in a page: watches frames for so many ms. Resolves to how many came, and how many later than 1.5 of a display's. */
export function watchFrames(ms) {
  return new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const end = last + ms;
    const next = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(next);
      else resolve({ late: gaps.filter((gap) => gap > 25).length, frames: gaps.length });
    };
    requestAnimationFrame(next);
  });
}
