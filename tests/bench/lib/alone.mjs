// Opens corpus pages in a browser that nothing drives: a driver's own work in every new frame would be measured as ours.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '../../../scripts/browsers.mjs';
import { CORPUS, corpusIds, readPage } from './corpus.mjs';

const NONCE = 'lectern-bench';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#789"/></svg>';
/** So long, in ms, a page may take before the browser is started again at the next one. */
const PATIENCE = 30_000;

/** A page as it is, with one script of ours, which leaves the page before anything of it is parsed. */
function dressed(id) {
  const html = readPage(CORPUS, id).toString('utf8');
  const doctype = html.match(/^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype[^>]*>/i)?.[0] ?? '';
  const page = `${doctype}<script nonce="${NONCE}" src="/bench.js"></script>${html.slice(doctype.length)}`;
  // What the page asks for by a safe address could not be answered here.
  return page.replaceAll('https://', 'http://');
}

/** What runs in the page with this id; a file of its own, as the scripts measured hold what would end one in the page. */
const inPage = (id, script, next) => `document.currentScript.remove();
  // A frame of the page that has the page's own address is not the page.
  if (top === window) addEventListener('DOMContentLoaded', async () => {
    await new Promise((resolve) => { addEventListener('load', resolve); setTimeout(resolve, 2000); });
    const answer = await (${script})().catch((error) => ({ error: String(error) }));
    await fetch(location.origin + '/row', { method: 'POST', body: JSON.stringify({ id: ${JSON.stringify(id)}, ...answer }) });
    location.href = ${JSON.stringify(next)};
  });`;

/**
 * Runs `script` (the text of an async function) in every page chosen, each at a site of its own and so in a process of its
 * own, and resolves to what it returned, by page. Pictures are answered with one of 600 × 400 px, everything else that
 * pages ask for with 404, at once.
 */
export async function measureAlone({ only = '', limit = Infinity, every = 1, first = 0 }, script) {
  const ids = corpusIds(CORPUS, only, limit, every, first);
  const rows = [];
  let heard = () => {};
  const address = (index) => `http://site-${index}.test/`;
  const server = http.createServer((request, response) => {
    // The browser itself asks for things too.
    if (request.url === '/row') {
      const parts = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        rows.push(JSON.parse(Buffer.concat(parts).toString()));
        response.end();
        heard();
      });
      return;
    }
    const index = Number(request.headers.host?.match(/^site-(\d+)\.test$/)?.[1]);
    const id = ids[index];
    if (id && request.url === '/bench.js') return response.end(inPage(id, script, address(index + 1)));
    // A reader presses on a page whose pictures are there.
    if (request.headers.accept?.startsWith('image/'))
      return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
    if (!id || request.url !== '/') return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `script-src 'nonce-${NONCE}'; object-src 'none'; form-action 'none'`,
    });
    response.end(dressed(id));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  for (let from = 0; from < ids.length; ) {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-bench-'));
    const browser = spawn(
      findChromium(),
      [
        '--headless',
        '--no-sandbox',
        '--no-first-run',
        '--enable-precise-memory-info',
        `--user-data-dir=${profile}`,
        `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
        '--window-size=1280,800',
        address(from),
      ],
      { stdio: 'ignore', detached: true },
    );
    await new Promise((resolve) => {
      let timer;
      const waitForNext = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          console.error(`${ids[from]}: nothing was heard of it`);
          from++;
          resolve();
        }, PATIENCE);
      };
      heard = () => {
        from = ids.indexOf(rows.at(-1).id) + 1;
        if (from < ids.length) return waitForNext();
        clearTimeout(timer);
        resolve();
      };
      waitForNext();
    });
    process.kill(-browser.pid, 'SIGKILL');
    await new Promise((resolve) => browser.once('exit', resolve));
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  server.close();
  server.closeAllConnections();
  return rows;
}
