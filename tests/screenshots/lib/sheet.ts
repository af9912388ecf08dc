import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import type { Tab } from '../../e2e/driver/driver';

const FOLDER = path.join(import.meta.dirname, '../../../docs/screenshots');
/** Height of one picture on a sheet, in pixels, and the space round it. */
const HEIGHT = 720;
const GAP = 16;

/** Pictures of one subject, side by side in one file of `docs/screenshots/`. */
export interface Sheet {
  add(tab: Tab): Promise<void>;
  save(name: string): Promise<void>;
}

/** Starts an empty sheet. */
export function newSheet(): Sheet {
  const pictures: string[] = [];
  return {
    async add(tab) {
      const file = path.join(os.tmpdir(), `lectern-shot-${process.pid}.png`);
      // Let transitions end and pictures arrive: a screenshot is of what stays.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await tab.screenshot(file);
      pictures.push(fs.readFileSync(file).toString('base64'));
      fs.rmSync(file);
    },
    async save(name) {
      fs.mkdirSync(FOLDER, { recursive: true });
      const browser = await chromium.launch({
        executablePath: findChromium() ?? undefined,
        args: ['--no-sandbox'],
      });
      const page = await browser.newPage({ viewport: { width: 600, height: HEIGHT + 2 * GAP } });
      const images = pictures.map((data) => `<img height="${HEIGHT}" src="data:image/png;base64,${data}">`);
      await page.setContent(
        `<body style="margin:0;padding:${GAP}px;display:flex;gap:${GAP}px;width:max-content;background:#8a8f98">${images.join('')}</body>`,
      );
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize({ width, height: HEIGHT + 2 * GAP });
      await page.screenshot({ path: path.join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 80 });
      await browser.close();
    },
  };
}
