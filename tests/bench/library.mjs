// npm run bench:library -- [--sizes 1000,10000,50000] [--peers 10000] [--panel 100,1000,10000,50000] [--highlights 20000]
// The shipped worker and client over a seeded library in ten languages, in real Chromium, against Dexie with a multi-entry
// index of words and MiniSearch in memory, in the same run. Peers stop at --peers articles: Dexie takes hours for more. Then
// the built panel over libraries of the sizes of --panel, and its shelf of so many highlights. An empty list, or 0, leaves a
// part out.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { bundle } from './lib/bundle.mjs';
import { quantile } from './lib/quantile.mjs';
import { serveBuild } from './lib/serve-build.mjs';
import { EXTENSION } from './lib/with-extension.mjs';
import { benchHighlights } from './library/highlights.mjs';
import { benchPanel } from './library/panel.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const list = (name, fallback) => option(name, fallback).split(',').filter(Boolean).map(Number);
const sizes = list('sizes', '1000,10000,50000');
const panelSizes = list('panel', '100,1000,10000,50000');
const peersUpTo = Number(option('peers', '10000'));
if (!fs.existsSync(path.join(EXTENSION, 'library-worker.js'))) {
  console.log('bench:library: run npm run build first');
  process.exit(1);
}

const script = await bundle('tests/bench/library/page.ts', 'bench');
const { origin, close } = await serveBuild();
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findChromium() ?? undefined,
  headless: true,
  args: ['--no-sandbox'],
});
const page = await context.newPage();
page.on('pageerror', (error) => console.error(String(error)));
await page.goto(`${origin}/`);
await page.evaluate(script);
const ask = (name, ...values) =>
  page.evaluate(([method, given]) => globalThis.bench[method](...given), [name, values]);

const WORDS = {
  frequent: await ask('word', 'en', 1),
  common: await ask('word', 'de', 60),
  rare: 'lighthouse',
  one: 'unique777',
  Chinese: await ask('word', 'zh', 40),
  Thai: await ask('word', 'th', 40),
  Korean: await ask('word', 'ko', 40),
  none: 'qqqqzz',
};
const phrase = `"${await ask('word', 'en', 1)} ${await ask('word', 'en', 0)}"`;

const results = [];
let done = 0;
for (const size of sizes) {
  const result = { size };
  const names = ['ours', ...(size <= peersUpTo ? ['dexie', 'minisearch'] : [])];
  for (const name of names) {
    let insert = 0;
    for (let from = done; from < size; from += 250)
      insert += await ask('add', name, from, Math.min(size, from + 250));
    const times = [];
    for (const [kind, word] of Object.entries(WORDS)) {
      await ask('keystrokes', name, word, 1);
      const kindTimes = await ask('keystrokes', name, word, 3);
      times.push(...kindTimes);
      result[`${name} ${kind}`] = quantile(kindTimes, 0.5);
    }
    if (name === 'ours') for (let round = 0; round < 5; round++) times.push(await ask('once', name, phrase));
    result[`${name} insert ms/article`] = insert / (size - done);
    result[`${name} keystroke median`] = quantile(times, 0.5);
    result[`${name} keystroke p95`] = quantile(times, 0.95);
  }
  Object.assign(result, await ask('others', size));
  results.push(result);
  done = size;
  console.log(`\n${size} articles`);
  for (const [key, value] of Object.entries(result))
    if (key !== 'size') console.log(`  ${key.padEnd(28)} ${value.toFixed(1)}`);
  for (const peer of names.slice(1))
    for (const what of ['insert ms/article', 'keystroke median', 'keystroke p95'])
      console.log(
        `  ${what}: ${peer} takes ${(result[`${peer} ${what}`] / result[`ours ${what}`]).toFixed(1)} times as long`,
      );
}

/** Growth of a few measures, both axes logarithmic, as an SVG. */
function plot() {
  const lines = { 'keystroke p95': '#1f5f8b', list: '#2e7d32', save: '#8a5212', deepPage: '#7b3f8c' };
  const key = (name) => (name === 'keystroke p95' ? `ours ${name}` : name);
  const x = (size) => 60 + (Math.log10(size) - 3) * 280;
  const y = (ms) => 260 - Math.log10(Math.max(0.1, ms) * 10) * 60;
  const grid = [0.1, 1, 10, 100, 1000].map(
    (ms) =>
      `<path d="M60 ${y(ms)}H560" stroke="#ddd"/><text x="52" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
  );
  const ticks = results.map(
    ({ size }) => `<text x="${x(size)}" y="282" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const curves = Object.entries(lines).map(([name, colour], at) => {
    const points = results.map((result) => `${x(result.size).toFixed(1)},${y(result[key(name)]).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${90 + at * 120}" y="18" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 295" font-family="sans-serif" font-size="12"><rect width="600" height="295" fill="#fff"/>${grid.join('')}${ticks.join('')}${curves.join('')}</svg>\n`;
}
if (results.length > 1)
  fs.writeFileSync(path.join(import.meta.dirname, '../../docs/library-bench.svg'), plot());
await context.close();
close();
fs.rmSync(profile, { recursive: true, force: true });
if (panelSizes.length) await benchPanel(panelSizes);
const highlights = Number(option('highlights', '20000'));
if (highlights) await benchHighlights(highlights);
