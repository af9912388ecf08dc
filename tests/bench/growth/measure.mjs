// Measures how the time to read a page grows, shape by shape.
import http from 'node:http';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { bundle } from '../lib/bundle.mjs';
import { median } from '../lib/quantile.mjs';

/** Sizes that the exponent is taken over: at the small ones what every page takes hides what grows. */
const LARGEST = 3;
/** A page that takes longer, in ms, is not read again, nor are larger ones: it is known to be slow by then. */
const PATIENCE_MS = 20_000;

/** The slope of log time over log size, by least squares. */
export function exponentOf(sizes, times) {
  const xs = sizes.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const over = xs.reduce((sum, value, index) => sum + (value - x) * (ys[index] - y), 0);
  return over / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}

/** CPU time of the page's main thread so far, in ms: on a busy machine the clock on the wall tells of the others' work. */
async function threadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'ThreadTime').value;
}

/** The median run of several on a fresh page; a text that says what went wrong where the page could not be read at all. */
async function readPage(browser, address, script, runs) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  try {
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    await page.evaluate(script);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.evaluate('lecternGrowth.settle()');
    const readings = [];
    for (let run = 0; run < runs && (run === 0 || readings[0].total < PATIENCE_MS / 4); run++) {
      const before = await threadTime(session);
      const reading = await page
        .evaluate('lecternGrowth.read()')
        .catch(({ message }) => message.split('\n')[0]);
      if (typeof reading === 'string') return reading;
      readings.push({ ...reading, total: (await threadTime(session)) - before });
    }
    const middle = median(readings.map(({ total }) => total));
    return readings.find(({ total }) => total === middle);
  } finally {
    await page.close();
  }
}

/**
 * Measures each of `shapes` ([name, { first, page }]) and prints a line for it as soon as it is known: times, exponent,
 * and where the time of the largest page goes. One that `isSlow` is measured once more, for a busy machine is slow too.
 */
export async function measureShapes(shapes, { runs, doublings, isSlow }) {
  const script = await bundle('tests/bench/lib/growth.tsx', 'lecternGrowth');
  let html = '';
  const server = http.createServer((request, response) => {
    const known = request.url === '/page';
    response
      .writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(known ? html : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const once = async (name, { first, page }) => {
    const sizes = [];
    const readings = [];
    for (let step = 0; step <= doublings; step++) {
      html = page(first * 2 ** step);
      const reading = await readPage(browser, `http://127.0.0.1:${server.address().port}/page`, script, runs);
      if (typeof reading === 'string')
        return { name, sizes, failed: `at ${first * 2 ** step}: ${reading}`, slow: true };
      sizes.push(first * 2 ** step);
      readings.push(reading);
      if (reading.total > PATIENCE_MS) break;
    }
    const times = readings.map(({ total }) => total);
    const exponent = exponentOf(sizes.slice(-LARGEST), times.slice(-LARGEST));
    const row = { name, sizes, times, exponent, largest: times.at(-1), last: readings.at(-1) };
    return { ...row, slow: isSlow(row) };
  };
  const rows = [];
  console.log(
    `${'shape'.padEnd(30)} ${'largest'.padStart(9)}  ${'ms, each size twice the last'.padEnd(40)} exponent  snapshot + extract + view`,
  );
  try {
    for (const [name, shape] of shapes) {
      let row = await once(name, shape);
      if (row.failed) console.log(`${name.padEnd(30)} failed ${row.failed}`);
      if (row.slow && row.largest < PATIENCE_MS / 4) row = await once(name, shape);
      rows.push(row);
      if (row.failed) continue;
      const { snapshot, extract, view } = row.last;
      const cells = row.times
        .map((ms) => ms.toFixed(0).padStart(7))
        .join(' ')
        .padEnd(40);
      const parts = [snapshot, extract, view].map((ms) => ms.toFixed(0)).join(' + ');
      console.log(
        `${name.padEnd(30)} ${String(row.sizes.at(-1)).padStart(9)}  ${cells} ${row.exponent.toFixed(2).padStart(8)}${row.slow ? ' !' : '  '} ${parts}${row.last.length ? '' : ' (no article)'}`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
}
