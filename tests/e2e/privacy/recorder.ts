import http from 'node:http';

/** One request as it left the browser. */
export interface Requested {
  method: string;
  url: string;
  /** What was being done. */
  during: string;
}

/** What a host answers: a type and a body. */
export interface Answered {
  type: string;
  body: string | Buffer;
}

const QUIET_MS = 700;

/** A proxy that plays every host there is, and writes down all it is asked for. */
export interface Recorder {
  port: number;
  /** Says what is being done from now on. */
  during(what: string): void;
  /** All that has been done, in order. */
  phases(): readonly string[];
  /** All requests so far, in order. */
  all(): readonly Requested[];
  /** Waits until nothing is asked for any more. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the proxy. Takes what answers for an address; what it has no answer for is not found. A connection that is to be
 * encrypted is written down as `CONNECT host:port` and refused: no page of the test has one.
 */
export async function startRecorder(answer: (url: URL) => Answered | null): Promise<Recorder> {
  const all: Requested[] = [];
  const phases = ['starting'];
  let last = Date.now();
  const note = (method: string, url: string) => {
    last = Date.now();
    all.push({ method, url, during: phases.at(-1) ?? '' });
  };
  const server = http.createServer((request, response) => {
    const address = request.url ?? '';
    note(request.method ?? '', address);
    request.resume();
    const answered = URL.canParse(address) ? answer(new URL(address)) : null;
    response.writeHead(answered ? 200 : 404, {
      'content-type': answered?.type ?? 'text/plain',
      'cache-control': 'max-age=3600',
      'access-control-allow-origin': '*',
    });
    response.end(answered?.body ?? 'not found');
  });
  server.on('connect', (request, socket) => {
    note('CONNECT', request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  return {
    port: typeof listening === 'object' && listening ? listening.port : 0,
    during(what) {
      phases.push(what);
    },
    phases: () => phases,
    all: () => all,
    async quiet() {
      const from = Date.now();
      while (Date.now() - Math.max(last, from) < QUIET_MS)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
