// Presses the toolbar button of a build in real Chromium, on a display, and says when the article was painted.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { waitForListeners } from '../../e2e/driver/chromium-tab.ts';
import { startDisplay } from '../../e2e/driver/display.ts';

const WATCHER = path.join(import.meta.dirname, 'watcher');
const PATIENCE_MS = 30_000;
/** The page is quiet after this: a reader does not press before it is seen. */
const SETTLED_MS = 400;
/** Long tasks are still told of after the paint. */
const SHOWN_MS = 300;

/** Runs in the worker: notes when it hears the button, when it asks for the injection, and when that has run. */
function watchWorker() {
  const { chrome } = globalThis;
  const now = () => performance.timeOrigin + performance.now();
  globalThis.times = {};
  const execute = chrome.scripting.executeScript.bind(chrome.scripting);
  chrome.scripting.executeScript = async (injection) => {
    globalThis.times.asked ??= now();
    const result = await execute(injection);
    globalThis.times.injected ??= now();
    return result;
  };
}

/** Starts Chromium with a built extension (its folder) and the bench's watcher, and a new profile. */
export async function launchBuild(extension) {
  const display = await startDisplay();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-press-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: false,
    env: { ...process.env, DISPLAY: display.name },
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1200, height: 800 },
    args: [
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension},${WATCHER}`,
      `--load-extension=${extension},${WATCHER}`,
    ],
  });
  const findWorker = () =>
    context.serviceWorkers().find((started) => started.url().endsWith('background.js'));
  const worker = async () => findWorker() ?? (await context.waitForEvent('serviceworker'));
  await waitForListeners(await worker());
  const id = new URL((await worker()).url()).host;
  const cdp = await context.browser().newBrowserCDPSession();

  return {
    /**
     * Opens a page and presses. Resolves to ms after the press: `frame`, `article`, `painted`, `longest` task; with `parts` also
     * what the background did.
     */
    async press(url, { parts = false } = {}) {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      if (parts) await (await worker()).evaluate(watchWorker);
      const painted = page.evaluate(
        ([patience, shown]) =>
          new Promise((resolve) => {
            const tasks = [];
            new PerformanceObserver((list) => {
              for (const { startTime, duration } of list.getEntries())
                tasks.push({ start: performance.timeOrigin + startTime, duration });
            }).observe({ type: 'longtask' });
            document.addEventListener('bench-painted', ({ detail }) =>
              setTimeout(() => resolve({ ...JSON.parse(detail), tasks }), shown),
            );
            setTimeout(resolve, patience, null);
          }),
        [PATIENCE_MS, SHOWN_MS],
      );
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find((candidate) => candidate.url === page.url());
      const start = performance.timeOrigin + performance.now();
      await cdp.send('Extensions.triggerAction', { id, targetId: target.targetId });
      const times = await painted;
      const heard = parts ? await (await worker()).evaluate(() => globalThis.times) : {};
      await page.close();
      if (times?.state !== 'article') return null;
      const tasks = times.tasks.filter((task) => task.start >= start - 20);
      return {
        ...(heard.asked && { asked: heard.asked - start, injected: heard.injected - start }),
        frame: times.frame - start,
        article: times.article - start,
        painted: times.painted - start,
        longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      };
    },
    async close() {
      await context.close();
      display.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}
