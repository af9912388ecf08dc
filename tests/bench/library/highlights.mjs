// Part of npm run bench:library: the shelf of highlights in the built panel in real Chromium beside the list of articles of the
// same library: searches, a page deep in the list, opening the shelf, frames lost while scrolling.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../lib/bundle.mjs';
import { median } from '../lib/quantile.mjs';
import { launchWithExtension, mainThreadWorkOf, watchFrames } from '../lib/with-extension.mjs';

const PER_ARTICLE = 4;
const PIECE = 100;
const ROUNDS = 7;
const SHELVES = {
  articles: { key: '5', row: '.row .title' },
  highlights: { key: '6', row: '.highlight-row .title' },
};

/** Opens a shelf by its key. Resolves to the ms until its rows are painted. */
async function openShelf(page, { key, row }) {
  const start = performance.now();
  await page.keyboard.press(key);
  await page.waitForSelector(row);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  return performance.now() - start;
}

/** Turns the wheel for three seconds. Returns late frames in a hundred, and ms of the main thread's work. */
async function scroll(page) {
  const session = await page.context().newCDPSession(page);
  await page.mouse.move(200, 500);
  const before = await mainThreadWorkOf(session);
  const frames = page.evaluate(watchFrames, 3000);
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 300);
    await new Promise((resolve) => setTimeout(resolve, 45));
  }
  const { late, frames: all } = await frames;
  return { late: (100 * late) / all, work: (await mainThreadWorkOf(session)) - before };
}

/** Measures a library with so many highlights, four in each article; prints both lists and the ratio. */
export async function benchHighlights(count) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-highlights-'));
  const { context, id } = await launchWithExtension(profile, { viewport: { width: 400, height: 800 } });
  const seed = await context.newPage();
  await seed.goto(`chrome-extension://${id}/welcome.html`);
  await seed.evaluate(await bundle('tests/bench/library/seed.ts', 'bench'));
  const articles = Math.ceil(count / PER_ARTICLE);
  for (let from = 0; from < articles; from += PIECE)
    await seed.evaluate(
      ([first, end, each]) => globalThis.bench.seedHighlights(first, end, each),
      [from, Math.min(articles, from + PIECE), PER_ARTICLE],
    );
  const results = [];
  const add = (name, found) => {
    const of = (list) => median(found.map((times) => times[list]));
    results.push([name, of('articles'), of('highlights')]);
  };
  const searches = {
    'all, first page': ['', 0],
    'all, page at 4,000': ['', 4000],
    'a word’s beginning': ['compa', 0],
    'a rare word': ['unique777', 0],
  };
  for (const [name, [search, offset]] of Object.entries(searches)) {
    const found = [];
    for (let round = 0; round < ROUNDS; round++)
      found.push(
        await seed.evaluate(([words, at]) => globalThis.bench.searchBoth(words, at), [search, offset]),
      );
    add(`${name}, ms`, found);
  }
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${id}/sidepanel.html`);
  await panel.waitForSelector(SHELVES.articles.row);
  const opened = [];
  const scrolled = [];
  for (let round = 0; round < 3; round++) {
    const times = {};
    const frames = {};
    for (const [name, shelf] of Object.entries(SHELVES)) {
      times[name] = await openShelf(panel, shelf);
      frames[name] = await scroll(panel);
      await panel.evaluate(() => document.querySelector('.scroller').scrollTo(0, 0));
    }
    opened.push(times);
    scrolled.push(frames);
  }
  add('shelf opened by its key, ms', opened);
  const part = (key) =>
    scrolled.map((frames) => ({ articles: frames.articles[key], highlights: frames.highlights[key] }));
  add('late frames of 100, scrolling', part('late'));
  add('main thread in 3 s of scrolling, ms', part('work'));
  console.log(`\n${articles} articles with ${count} highlights`);
  for (const [name, ofArticles, ofHighlights] of results)
    console.log(
      `  ${name.padEnd(36)} articles ${ofArticles.toFixed(1).padStart(7)}   highlights ${ofHighlights.toFixed(1).padStart(7)}   × ${(ofHighlights / ofArticles).toFixed(2)}`,
    );
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}
