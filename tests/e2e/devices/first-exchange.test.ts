import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../bench/lib/bundle.mjs';
import { type BenchStorage, startBenchStorage } from '../../bench/sync/bench-storage';
import { WORDS } from '../../bench/sync/make-library';
import { measureUsage } from '../../bench/sync/processes';
import { type Exchange, watchExchange } from '../../bench/sync/watch-exchange';
import { BROWSERS } from '../driver/browsers';
import type { Driver, Tab } from '../driver/driver';
import { openDevice, pressConnect, sync } from './device';

/** Set by `npm run bench:sync`, which alone runs this. */
const ARTICLES = Number(process.env.LECTERN_ARTICLES ?? 0);
const BARE = Math.min(ARTICLES, Number(process.env.LECTERN_BARE ?? ARTICLES));
const STORAGE = process.env.LECTERN_STORAGE ?? '';
const TIMEOUT_MS = 120_000 + ARTICLES * 60;
const SAVED_AT_ONCE = 250;
const [chromium] = BROWSERS;

const download = (urls: string[], authorization: string): Promise<{ ms: number; bytes: number }> =>
  Reflect.get(window, 'lecternBench').download(urls, authorization);
const save = (from: number, to: number, words: number): Promise<number> =>
  Reflect.get(window, 'lecternBench').save(from, to, words);

const round = (value: number, digits = 1) => value.toFixed(digits);
const sumOf = (threads: Readonly<Record<string, number>>) =>
  Object.values(threads).reduce((sum, seconds) => sum + seconds, 0);
const threads = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): string =>
  Object.entries(after)
    .map(([name, seconds]) => [name, seconds - (before[name] ?? 0)] as const)
    .filter(([, seconds]) => seconds > 0.5)
    .sort(([, one], [, other]) => other - one)
    .map(([name, seconds]) => `${name} ${round(seconds)} s`)
    .join(', ');

describe.skipIf(!ARTICLES)('the first exchange of a large library', () => {
  let storage: BenchStorage;
  let script = '';
  const browsers: Driver[] = [];
  const launch = async (): Promise<Driver> => {
    const browser = await chromium.launch();
    browsers.push(browser);
    return browser;
  };
  const openBench = async (browser: Driver): Promise<Tab> => {
    const page = await browser.open(await browser.own('/welcome.html'));
    await page.inject(script);
    return page;
  };
  beforeAll(async () => {
    const since = performance.now();
    storage = await startBenchStorage(ARTICLES, STORAGE);
    console.log(`the library was there after ${round((performance.now() - since) / 1000)} s`);
    script = await bundle('tests/bench/sync/in-page.ts', 'lecternBench');
  }, TIMEOUT_MS);
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await storage?.close();
  });

  const print = (exchange: Exchange) => {
    console.log(
      `list ${round(exchange.listAfter)} s, texts ${round(exchange.textsAfter)} s, up to date ${round(exchange.allAfter)} s`,
    );
    console.log(
      `the list's answers meanwhile: median ${exchange.median} ms, 95th percentile ${exchange.p95} ms, slowest ${round(exchange.slowest, 0)} ms of ${exchange.answers}`,
    );
    for (const of of ['all', 'extension'] as const)
      console.log(
        `memory of ${of}: ${round(exchange.before[of], 0)} MB before, ${round(exchange.peak[of], 0)} MB at most, ${round(exchange.after[of], 0)} MB after`,
      );
    console.log(`in tenths of the time: ${exchange.course.join(', ')} MB`);
    console.log(`threads: ${threads(exchange.before.threads, exchange.after.threads)}`);
  };

  test(
    'between browsers, against a bare download and bare saving',
    async () => {
      const browser = await launch();
      const device = await openDevice(browser);
      const page = await openBench(browser);
      const made = storage.served().length;
      await pressConnect(device, storage.account, { isAsked: true });
      const exchange = await watchExchange(device, page, {
        articles: ARTICLES,
        profile: browser.profile,
        timeoutMs: TIMEOUT_MS,
      });
      print(exchange);

      const first = storage.served().slice(made);
      const got = first.reduce((sum, { bytes }) => sum + bytes, 0);
      console.log(`requests ${first.length}, ${round(got / 1e6)} MB`);
      await sync(device);
      const before = storage.served().length;
      await sync(device);
      const quiet = storage.served().slice(before);
      // `sync` makes two rounds.
      const bytes = quiet.reduce((sum, one) => sum + one.bytes, 0) / 2;
      console.log(
        `a round with nothing new: ${quiet.length / 2} requests (${[...new Set(quiet.map(({ method }) => method))].join(', ')}), ${bytes} bytes`,
      );
      expect(quiet.length / 2).toBeLessThanOrEqual(3);

      const { user, password } = storage.account;
      const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
      const bare = await page.inPage(download, storage.files(), authorization);
      const floor = bare.ms / 1000;
      console.log(
        `bare download of ${storage.files().length} files: ${round(bare.bytes / 1e6)} MB, ${round(floor)} s`,
      );

      const other = await launch();
      const saver = await openBench(other);
      const idle = measureUsage(other.profile);
      let saving = 0;
      for (let from = 0; from < BARE; from += SAVED_AT_ONCE)
        saving += await saver.inPage(save, from, Math.min(BARE, from + SAVED_AT_ONCE), WORDS);
      const usage = measureUsage(other.profile);
      const perArticle = saving / BARE;
      // What other programs of the machine did meanwhile is not in these.
      const worked = sumOf(exchange.after.threads) - sumOf(exchange.before.threads);
      const saved = ((sumOf(usage.threads) - sumOf(idle.threads)) * ARTICLES) / BARE;
      console.log(
        `the extension's process worked ${round(worked)} s; ${round(saved)} s for as many without sync, ${round(worked / saved, 2)} times`,
      );
      const all = floor + (perArticle * ARTICLES) / 1000;
      console.log(
        `saving ${BARE} without sync: ${round(saving / 1000)} s, ${round(perArticle, 2)} ms an article; memory ${round(usage.extension, 0)} MB; ${threads(idle.threads, usage.threads)}`,
      );
      console.log(
        `up to date: ${round(exchange.allAfter / floor)} times the bare download, ${round(exchange.allAfter / all, 2)} times download and saving (${round(all)} s)`,
      );
    },
    TIMEOUT_MS * 2,
  );
});
