// npm run bench:press -- [--pages 40] [--rounds 3] [--only chromium|firefox] [--against FOLDER] [--out FILE]
// From the real press of the toolbar button to the painted article, in the built extension on pages of the measuring corpus:
// in Firefox interleaved with Firefox's own Reader View in the same Firefox, in both with another build (`--against` its
// .output) where one is given; the first press of a new browser; pages of 10,000 and 100,000 elements. Prints medians, 95th
// percentiles and ratios, and in Chromium the parts.
import './lib/typescript.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { CORPUS } from './lib/corpus.mjs';
import { median, quantile } from './lib/quantile.mjs';
import { choosePages, servePages } from './press/server.mjs';

const { launchBuild } = await import('./press/chromium.mjs');
const { launchFirefoxBuild } = await import('./press/firefox.mjs');

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const OUTPUT = path.join(import.meta.dirname, '../../.output');
const against = option('against', null);
if (!fs.existsSync(CORPUS) || !fs.existsSync(path.join(OUTPUT, 'chrome-mv3/reader.js'))) {
  console.log(
    `bench:press: skipped, ${fs.existsSync(CORPUS) ? 'run npm run build first' : `there is no corpus at ${CORPUS}`}`,
  );
  process.exit(0);
}
const rounds = Number(option('rounds', 3));
const pages = choosePages(Number(option('pages', 40)));
const LARGE = ['large-10000', 'large-100000'];
const COLD_STARTS = 3;

const rows = [];

/** Presses on each page in turn with each subject, in another order each round; keeps the median of each page's rounds. */
async function interleave(subjects, ids, address, count) {
  const found = new Map(subjects.map(({ name }) => [name, new Map()]));
  for (const id of ids)
    for (let round = 0; round < count; round++)
      for (let turn = 0; turn < subjects.length; turn++) {
        const { name, press } = subjects[(turn + round) % subjects.length];
        const times = await press(address(id));
        if (times) found.get(name).set(id, [...(found.get(name).get(id) ?? []), times]);
      }
  const of = (name, key) =>
    new Map([...found.get(name)].map(([id, all]) => [id, median(all.map((times) => times[key] ?? 0))]));
  return { of, shared: ids.filter((id) => subjects.every(({ name }) => found.get(name).has(id))) };
}

const line = (label, values) =>
  console.log(
    values.length === 0
      ? `${label.padEnd(46)} no article`
      : `${label.padEnd(46)} median ${quantile(values, 0.5).toFixed(0).padStart(5)} ms, 95th ${quantile(values, 0.95).toFixed(0).padStart(5)} ms`,
  );

/** Prints a row for each subject over the pages that all of them show, and the ratios to the first. */
function report(title, subjects, { of, shared }) {
  console.log(`${title}: ${shared.length} pages that every one of them shows`);
  // A page that one of them does not show is still told of the others.
  const values = (name, key) =>
    shared.length ? shared.map((id) => of(name, key).get(id)) : [...of(name, key).values()];
  const [ours, ...others] = subjects.map(({ name }) => name);
  for (const { name } of subjects) line(`  ${name}`, values(name, 'painted'));
  for (const other of shared.length ? others : []) {
    const ratio = (q) =>
      (quantile(values(ours, 'painted'), q) / quantile(values(other, 'painted'), q)).toFixed(2);
    console.log(`  ${ours} / ${other}: ${ratio(0.5)} of the medians, ${ratio(0.95)} of the 95th percentiles`);
  }
  for (const id of shared)
    rows.push({
      title,
      id,
      ...Object.fromEntries(subjects.map(({ name }) => [name, of(name, 'painted').get(id)])),
    });
}

const cold = async (label, launch, press, id, address) => {
  const first = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    const browser = await launch();
    first.push((await press(browser, address(id)))?.painted ?? Number.NaN);
    await browser.close();
  }
  console.log(
    `${label.padEnd(46)} ${first.map((ms) => ms.toFixed(0)).join(', ')} ms (${COLD_STARTS} new browsers)`,
  );
};

async function pressInChromium(address) {
  const builds = [['Lectern', OUTPUT], ...(against ? [['the other build', against]] : [])];
  for (const [name, folder] of builds)
    await cold(
      `${name}, first press`,
      () => launchBuild(path.join(folder, 'chrome-mv3')),
      (browser, url) => browser.press(url),
      pages[0],
      address,
    );
  const browsers = await Promise.all(
    builds.map(([, folder]) => launchBuild(path.join(folder, 'chrome-mv3'))),
  );
  for (const browser of browsers) await browser.press(address(pages[0]));
  const subjects = builds.map(([name], index) => ({
    name,
    press: (url) => browsers[index].press(url, { parts: true }),
  }));
  const awake = await interleave(subjects, pages, address, rounds);
  report('Chromium', subjects, awake);
  for (const { name } of subjects) {
    const at = (key) => awake.shared.map((id) => awake.of(name, key).get(id));
    console.log(
      `  ${name}, parts: injection asked for ${median(at('asked')).toFixed(0)} ms, frame in the page ${median(at('frame')).toFixed(0)}, scripts answered ${median(at('injected')).toFixed(0)}, article drawn ${median(at('article')).toFixed(0)}, painted ${median(at('painted')).toFixed(0)}; longest task ${median(at('longest')).toFixed(0)} (95th ${quantile(at('longest'), 0.95).toFixed(0)})`,
    );
  }
  for (const id of LARGE)
    report(`Chromium, ${id}`, subjects, await interleave(subjects, [id], address, rounds));
  for (const browser of browsers) await browser.close();
}

async function pressInFirefox(address) {
  const launch = () => launchFirefoxBuild(path.join(OUTPUT, 'firefox-mv3'));
  await cold(
    'Firefox: Lectern, first press',
    launch,
    (browser, url) => browser.press(url, true),
    pages[0],
    address,
  );
  await cold(
    'Firefox: its Reader View, first press',
    launch,
    (browser, url) => browser.press(url, false),
    pages[0],
    address,
  );
  const browser = await launch();
  const other = against ? await launchFirefoxBuild(path.join(against, 'firefox-mv3')) : null;
  const subjects = [
    { name: 'Lectern', press: (url) => browser.press(url, true) },
    { name: 'Firefox’s Reader View', press: (url) => browser.press(url, false) },
    ...(other ? [{ name: 'the other build', press: (url) => other.press(url, true) }] : []),
  ];
  for (const { press } of subjects) await press(address(pages[0]));
  report('Firefox', subjects, await interleave(subjects, pages, address, rounds));
  for (const id of LARGE)
    report(`Firefox, ${id}`, subjects, await interleave(subjects, [id], address, rounds));
  await browser.close();
  await other?.close();
}

const { address, close } = await servePages();
const only = option('only', null);
if (only !== 'firefox') await pressInChromium(address);
if (only !== 'chromium') await pressInFirefox(address);
close();
if (option('out', null)) fs.writeFileSync(option('out'), rows.map((row) => JSON.stringify(row)).join('\n'));
