import http from 'node:http';

/** A payload that ran, and where. */
export interface Call {
  id: string;
  /** The address of the document and the theme it has: a view has one, a page of the web has none. */
  where: string;
}

/** Something a payload had loaded. */
export interface Ask {
  id: string;
  /** What it was to be: "image", "style", "script", "document" … (the browser's `Sec-Fetch-Dest`). */
  kind: string;
}

/** A server of this machine that counts what payloads ask of it. */
export interface HostileServer {
  url: string;
  calls: readonly Call[];
  asks: readonly Ask[];
  /** Waits until nothing has come for a while; takes ms. */
  quiet(ms?: number): Promise<void>;
  close(): Promise<void>;
}

/** What is served at a path; null where nothing is. */
export type Serve = (path: string, server: string) => { type: string; body: string } | null;

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** No wait for quiet is longer, in ms: some payloads ask for ever. */
const LONGEST_WAIT_MS = 5000;

/** Where a payload says it ran that ran in a document of this server, which is nobody's of ours. */
export const DOCUMENT = 'document';

/** What a payload gets that has something loaded: of the kind it asked for, and calling where that kind can. */
function loaded(kind: string, url: string, id: string): { type: string; body: string | Buffer } {
  const script = `fetch('${url}/called/${id}?script')`;
  const call = `fetch('${url}/called/${id}?${DOCUMENT}')`;
  if (/script|worker/.test(kind)) return { type: 'text/javascript', body: script };
  if (kind === 'style') return { type: 'text/css', body: `@import "${url}/asked/${id}?imported";` };
  if (/document|frame|object|embed/.test(kind))
    return {
      type: 'text/html',
      body: `<!doctype html><script>${call}</script><img src="x:" onerror="${call}">`,
    };
  return { type: 'image/gif', body: PIXEL };
}

/** Starts it on a free port. `serve` makes the pages that hold the payloads. */
export async function startHostileServer(serve: Serve): Promise<HostileServer> {
  const calls: Call[] = [];
  const asks: Ask[] = [];
  let last = 0;
  const server = http.createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const [, verb, ...rest] = path.split('/');
    const id = rest.slice(0, 2).join('/');
    const kind = String(request.headers['sec-fetch-dest'] ?? 'unknown');
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    if (verb === 'called' || verb === 'asked') last = Date.now();
    if (verb === 'called') calls.push({ id, where: decodeURIComponent(query) });
    if (verb === 'asked') asks.push({ id, kind });
    const found = verb === 'asked' ? loaded(kind, url, id) : serve(path, url);
    response.writeHead(found || verb === 'called' ? 200 : 404, {
      ...headers,
      'content-type': found?.type ?? 'text/plain',
    });
    response.end(found?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url,
    calls,
    asks,
    async quiet(ms = 500) {
      const begun = Date.now();
      while (Date.now() - Math.max(last, begun) < ms && Date.now() - begun < LONGEST_WAIT_MS)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
