// npm start [-- URL-or-file.html]: installs what is missing, builds, opens a browser with Lectern on a cluttered page.
// Where there is no display it presses the button itself, and saves reader.png and article.md.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';
import { environment, installMissing, ROOT, run } from './install.mjs';

const SAMPLE = path.join(ROOT, 'tests/fixtures/pages/en-newspaper/index.html');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a folder on this machine; returns the server's address. */
function serve(folder) {
  const server = http.createServer((request, response) => {
    const file = path.join(
      folder,
      path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)),
    );
    if (!file.startsWith(folder) || !fs.existsSync(file) || fs.statSync(file).isDirectory())
      return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  server.unref();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)),
  );
}

/** The address to open: the reader's own, or a file's, served. Throws where the file is not there. */
async function address(wanted) {
  if (wanted && /^https?:\/\//.test(wanted)) return wanted;
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), wanted ?? SAMPLE);
  if (!fs.existsSync(file))
    throw new Error(
      `There is no file at ${file}. Give the path of an HTML file, or an address that begins with http.`,
    );
  return `${await serve(path.dirname(file))}/${encodeURIComponent(path.basename(file))}`;
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function openChromium(url, headless) {
  const { chromium } = await import('playwright-core');
  const extension = path.join(ROOT, '.output/chrome-mv3');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-start-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless,
    viewport: headless ? { width: 900, height: 1000 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const [port] = fs.readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const close = async () => {
    await context.close().catch(() => {});
    fs.rmSync(profile, { recursive: true, force: true });
  };
  return { context, page, port, id: new URL(worker.url()).host, close };
}

/** Presses the toolbar button as a reader does, and waits for the view. */
async function press({ context, page, port, id }) {
  const { chromium } = await import('playwright-core');
  const welcomed = () => context.pages().some((other) => other.url().endsWith('/welcome.html'));
  for (let tries = 0; !welcomed() && tries < 50; tries++) await page.waitForTimeout(100);
  await page.bringToFront();
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  await cdp.send('Extensions.triggerAction', {
    id,
    targetId: targetInfos.find((target) => target.url === page.url()).targetId,
  });
  for (let tries = 0; tries < 300; tries++) {
    const view = page
      .frames()
      .find((frame) => frame.url() === 'about:srcdoc' && frame.parentFrame() === page.mainFrame());
    const state = await view?.evaluate(() => document.body.dataset.state).catch(() => null);
    if (state === 'article' || state === 'none') return view;
    await page.waitForTimeout(100);
  }
  throw new Error(`The reader view did not open on ${page.url()}. Try another page.`);
}

/** What stands in the view's header, and its body as HTML. */
const readView = () => {
  const text = (part) =>
    document.querySelector(`[data-part="${part}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    message: text('message'),
    title: text('title'),
    byline: text('byline'),
    date: text('date'),
    words: document.body.dataset.words,
    removed: JSON.parse(document.body.dataset.removed || '[]'),
    html: document.querySelector('[data-part="content"]')?.innerHTML ?? '',
  };
};

async function sideBySide(context, before, after) {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1820, height: 1000 });
  const data = (png) => `data:image/png;base64,${png.toString('base64')}`;
  await sheet.setContent(
    `<body style="margin:0;display:flex;gap:20px;background:#777"><img width="900" src="${data(before)}"><img width="900" src="${data(after)}"></body>`,
  );
  await sheet.screenshot({ path: path.join(ROOT, 'reader.png') });
}

/** The article as "Copy as Markdown" has it. */
async function toMarkdown(context, html) {
  // Not at the top: packages may not be installed yet.
  const { bundle } = await import('../tests/bench/lib/bundle.mjs');
  const script = await bundle('transfer/export/html-to-markdown.ts', 'lecternMarkdown');
  const blank = await context.newPage();
  await blank.evaluate(`${script};0`);
  return blank.evaluate((markup) => {
    const content = new DOMParser().parseFromString(markup, 'text/html').body;
    return globalThis.lecternMarkdown.toMarkdown(content);
  }, html);
}

async function headless(url) {
  const opened = await openChromium(url, true);
  try {
    const before = await opened.page.screenshot();
    const view = await press(opened);
    const article = await view.evaluate(readView);
    await sideBySide(opened.context, before, await opened.page.screenshot());
    if (article.message) return console.log(`${article.title}\n${article.message}\nSaved reader.png.`);
    const body = await toMarkdown(opened.context, article.html);
    const facts = [article.byline, article.date, url].filter(Boolean).join(' · ');
    fs.writeFileSync(path.join(ROOT, 'article.md'), `# ${article.title}\n\n${facts}\n\n${body}\n`);
    const removed = article.removed.map(({ rule, count }) => `${rule} ${count}`).join(', ') || 'nothing';
    console.log(
      `Title:   ${article.title}\nByline:  ${article.byline || '(none)'}\nDate:    ${article.date || '(none)'}\nWords:   ${article.words}\nRemoved: ${removed}`,
    );
    console.log('Saved reader.png (page and reader view side by side) and article.md.');
  } finally {
    await opened.close();
  }
}

const HOW = 'Press the Lectern button in the toolbar, or Alt+R. Press it again, or Esc, to go back.';

/** WXT's own runner opens Firefox through web-ext; without it the add-on is loaded by hand, in one step. */
async function firefox(url) {
  console.log(
    `No Chromium or Edge was found. In Firefox, open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on", and pick ${path.join(ROOT, '.output/firefox-mv3/manifest.json')}.`,
  );
  console.log(HOW);
  const child = spawn(
    findFirefox(),
    [
      '--new-instance',
      '--profile',
      fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-firefox-')),
      'about:debugging#/runtime/this-firefox',
      url,
    ],
    { stdio: 'ignore' },
  );
  await new Promise((resolve) => child.once('exit', resolve));
}

try {
  installMissing({ browsers: false });
  if (process.versions.node.split('.')[0] < 22) {
    // WXT and Playwright want a newer Node than the reader's; the project brings one along.
    process.exit(run('node', [import.meta.filename, ...process.argv.slice(2)], { env: environment() }));
  }
  console.log('Building');
  const { buildPackages } = await import('./build.mjs');
  if (!(await buildPackages())) throw new Error('The build failed; its output above says why.');
  const url = await address(process.argv[2]);
  if (!findChromium()) await firefox(url);
  else if (!hasDisplay()) await headless(url);
  else {
    const { context, close } = await openChromium(url, false);
    console.log(HOW);
    await new Promise((resolve) => context.once('close', resolve));
    await close();
  }
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
