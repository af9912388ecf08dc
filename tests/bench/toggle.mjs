// npm run bench:toggle -- [--limit N] [--every N] [--only TEXT]
// Over the measuring corpus, in real Chromium: time from the injected script's start to the painted article, against
// Readability and DOMPurify alone on the same page in the same run; what the view adds; what shifts after its first paint.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';
import { measureAlone } from './lib/alone.mjs';
import { CORPUS } from './lib/corpus.mjs';
import { quantile } from './lib/quantile.mjs';

const require = createRequire(import.meta.url);
const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const ROOT = path.join(import.meta.dirname, '../..');
const built = path.join(ROOT, '.output/chrome-mv3/reader.js');
if (!fs.existsSync(CORPUS) || !fs.existsSync(built)) {
  console.log(
    `bench:toggle: skipped, ${fs.existsSync(built) ? `there is no corpus at ${CORPUS}` : 'run npm run build first'}`,
  );
  process.exit(0);
}
const extraction = fs.readFileSync(path.join(path.dirname(built), 'extraction.js'), 'utf8');
const script = fs.readFileSync(built, 'utf8');
const readability = fs.readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
const purify = fs.readFileSync(path.join(ROOT, 'node_modules/dompurify/dist/purify.min.js'), 'utf8');

/** In the page: first the floor, what any reader mode built on these two libraries pays; then the built script as it ships. */
const measure = `async () => {
  // A reader presses on a page that is on the screen: its own first layout and paint are nobody's cost here.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const base = (() => {
    const module = undefined, exports = undefined, define = undefined;
    ${readability};
    ${purify};
    const copy = document.cloneNode(true);
    const start = performance.now();
    const article = new Readability(copy).parse();
    if (article) DOMPurify.sanitize(article.content);
    return performance.now() - start;
  })();
  let root = null;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return (root = attach.call(this, init)); };
  const area = { get: async () => ({}), set: async () => {}, onChanged: { addListener() {}, removeListener() {} } };
  globalThis.chrome = { runtime: { id: 'bench', sendMessage: async () => null }, storage: { local: area },
    i18n: { getMessage: (key) => key, getUILanguage: () => 'en' } };
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const nodes = document.getElementsByTagName('*').length;
  const memory = performance.memory.usedJSHeapSize;
  const start = performance.now();
  ${extraction.trim().replace(/;$/, '')};
  ${script.trim().replace(/;$/, '')};
  const frame = root.querySelector('iframe');
  // Told at once, in the same task: a timer that looks comes a frame late, and would be measured with it.
  const state = await new Promise((resolve) => {
    const look = () => {
      const now = frame.contentDocument.body.dataset.state;
      if (now === 'article' || now === 'none') resolve(now);
    };
    setTimeout(resolve, 20000, 'late');
    frame.addEventListener('load', () => {
      new MutationObserver(look).observe(frame.contentDocument.body, { attributeFilter: ['data-state'] });
      look();
    }, { once: true });
  });
  const view = frame.contentWindow;
  const shifts = [];
  new view.PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push(entry.value); }).observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => view.requestAnimationFrame(() => setTimeout(resolve, 0)));
  const ms = performance.now() - start;
  const atPaint = shifts.length;
  await new Promise((resolve) => setTimeout(resolve, 150));
  // What no reader view can go under: the same article, found already, painted in a bare frame in a modal dialog.
  const content = frame.contentDocument.querySelector('main')?.innerHTML ?? '';
  root.host.remove();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const again = performance.now();
  const dialog = document.createElement('dialog');
  const bare = document.createElement('iframe');
  bare.srcdoc = '<!doctype html><body></body>';
  dialog.style.cssText = bare.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;padding:0;max-width:none;max-height:none';
  dialog.append(bare);
  document.documentElement.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => bare.addEventListener('load', resolve, { once: true }));
  bare.contentDocument.body.innerHTML = content;
  await new Promise((resolve) => bare.contentWindow.requestAnimationFrame(() => setTimeout(resolve, 0)));
  const painted = performance.now() - again;
  return { base, state, ms, painted, shift: shifts.slice(atPaint).reduce((sum, value) => sum + value, 0),
    nodes: frame.contentDocument.getElementsByTagName('*').length, pageNodes: nodes, memory: performance.memory.usedJSHeapSize - memory };
}`;

const rows = (
  await measureAlone(
    { only: option('only', ''), limit: Number(option('limit', Infinity)), every: Number(option('every', 1)) },
    measure,
  )
).filter((row) => {
  if (row.error) console.error(`${row.id}: ${row.error}`);
  return !row.error;
});
const of = (key) => rows.map((row) => row[key]);
const line = (name, key, unit) =>
  console.log(
    `${name.padEnd(34)} median ${quantile(of(key), 0.5).toFixed(1)} ${unit}, 95th ${quantile(of(key), 0.95).toFixed(1)} ${unit}`,
  );
console.log(
  `${rows.length} pages, ${rows.filter(({ state }) => state === 'article').length} with an article`,
);
line('Readability + DOMPurify', 'base', 'ms');
line('the found article, painted alone', 'painted', 'ms');
line('press to painted article', 'ms', 'ms');
const ratio = (q) => (quantile(of('ms'), q) / quantile(of('base'), q)).toFixed(2);
console.log(`ratio of the medians ${ratio(0.5)}, of the 95th percentiles ${ratio(0.95)}`);
line('elements the view adds', 'nodes', '');
line('memory', 'memory', 'bytes');
const shifted = rows.filter(({ shift }) => shift > 0);
console.log(
  `layout shift after the first paint: ${shifted.length} pages${
    shifted.length
      ? ` (${shifted
          .slice(0, 5)
          .map(({ id, shift }) => `${id} ${shift.toFixed(4)}`)
          .join(', ')})`
      : ''
  }`,
);
const sizes = [extraction, script].map((file) => zlib.gzipSync(file).length);
console.log(`injected scripts: ${extraction.length + script.length} bytes, ${sizes.join(' + ')} gzipped`);
if (option('out', null)) fs.writeFileSync(option('out'), rows.map((row) => JSON.stringify(row)).join('\n'));
