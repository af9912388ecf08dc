import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { ROUTES } from './routes';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves tests/fixtures and the awkward routes on a free port of this machine. */
export async function startServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = ROUTES.find(({ path: own }) =>
      own.endsWith('/*') ? pathname.startsWith(own.slice(0, -1)) : own === pathname,
    );
    if (route) return route.handle(request, response);
    const file = path.join(FIXTURES, path.normalize(decodeURIComponent(pathname)));
    const found =
      fs.existsSync(file) && fs.statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
    if (!found.startsWith(FIXTURES) || !fs.existsSync(found)) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      return response.end('not found');
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream' });
    fs.createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
