// Serves the extension's built files for Chromium at the root of a site, and an empty page for every other address.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { EXTENSION } from './with-extension.mjs';

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm' };

/** Starts on a free port. Resolves to the site's origin, and what ends it. */
export async function serveBuild() {
  const server = http.createServer(({ url }, response) => {
    const type = TYPES[path.extname(url ?? '')];
    response.setHeader('content-type', type ?? 'text/html');
    response.end(type ? fs.readFileSync(path.join(EXTENSION, path.basename(url ?? ''))) : '<!doctype html>');
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
