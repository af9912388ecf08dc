import http from 'node:http';
import net from 'node:net';
import type { Chance } from '../fuzz/chance';

/** A proxy on loopback before a server that does to what goes through it what networks and bad proxies do. */
export interface FaultyProxy {
  /** The address of what lies behind it, through it. */
  url: string;
  /** What was done wrong until now, by kind. */
  faults: ReadonlyMap<string, number>;
  /** From now on it is honest. */
  calm(): void;
  close(): Promise<void>;
}

/** Share of requests that something is done to. */
const FAULT_SHARE = 0.15;
const MAX_DELAY_MS = 40;
/** A request that is repeated late comes again after at most this many others. */
const MAX_LATE = 5;
/**
 * A connection is cut after so many bytes; a round is a few thousand. Not while it is opened: the client waits for twenty seconds then.
 */
const BYTES_TO_CUT = { least: 3000, most: 15_000 };

const FAULTS = [
  /** The connection ends before the request is carried out, or after it, without an answer. */
  'drop-before',
  'drop-after',
  'delay',
  /** Half of the body goes through, then the connection ends. */
  'cut-answer',
  'cut-upload',
  /** Half of the body goes through as if that were all. */
  'shorten-answer',
  'shorten-upload',
  /** It is carried out twice, at once, or again after others that came later. */
  'repeat',
  'repeat-late',
] as const;

type Fault = (typeof FAULTS)[number];

interface Request {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** Sends a request to the server behind, or half of it, after which the connection ends. */
function forward(target: URL, { method, path, headers, body }: Request, isCut = false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.request({
      ...{ host: target.hostname, port: target.port, method, path, agent: false },
      headers: { ...headers, 'content-length': String(body.length), connection: 'close' },
    });
    sent.on('error', reject);
    sent.on('response', async (answer) => {
      try {
        const { statusCode: status = 502, headers } = answer;
        resolve({ status, headers, body: await readAll(answer) });
      } catch (error) {
        reject(error);
      }
    });
    if (isCut) sent.write(half(body), () => sent.destroy(new Error('cut')));
    else sent.end(body);
  });
}

function listen(server: net.Server, { protocol, pathname }: URL): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve(`${protocol}//127.0.0.1:${port}${pathname}`);
    });
  });
}

/** Counts faults by kind, and says when there are none anymore. */
function createTally() {
  const faults = new Map<string, number>();
  return {
    faults,
    isCalm: false,
    count: (kind: string) => void faults.set(kind, (faults.get(kind) ?? 0) + 1),
  };
}

/** Starts what both kinds of proxy are for others; `endConnections` ends those that are open. */
async function startProxy(
  server: net.Server,
  target: URL,
  tally: ReturnType<typeof createTally>,
  endConnections: () => void,
): Promise<FaultyProxy> {
  return {
    url: await listen(server, target),
    faults: tally.faults,
    calm() {
      tally.isCalm = true;
    },
    async close() {
      endConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts a proxy before a WebDAV server at an address. The same `chance` and the same requests get the same faults. */
export async function startHttpProxy(address: string, chance: Chance): Promise<FaultyProxy> {
  const target = new URL(address);
  const tally = createTally();
  let late: { request: Request; after: number }[] = [];

  const carryOut = async (request: Request, fault: Fault | null): Promise<Answer | null> => {
    if (fault === 'drop-before') return null;
    if (fault === 'delay') await wait(chance.below(MAX_DELAY_MS));
    if (fault === 'cut-upload') {
      await forward(target, request, true).catch(() => {});
      return null;
    }
    if (fault === 'repeat') await forward(target, request);
    if (fault === 'repeat-late') late.push({ request, after: 1 + chance.below(MAX_LATE) });
    const body = fault === 'shorten-upload' ? half(request.body) : request.body;
    const answer = await forward(target, { ...request, body });
    return fault === 'drop-after' ? null : answer;
  };
  const repeatLate = async () => {
    const due = late.filter(({ after }) => after === 0);
    late = late.filter(({ after }) => after > 0).map(({ request, after }) => ({ request, after: after - 1 }));
    for (const { request } of due) await forward(target, request).catch(() => {});
  };
  const choose = (): Fault | null => {
    if (tally.isCalm || !chance.happens(FAULT_SHARE)) return null;
    const fault = chance.pick(FAULTS);
    tally.count(fault);
    return fault;
  };

  const server = http.createServer(async (asked, answering) => {
    try {
      const { method = 'GET', url: path = '/', headers } = asked;
      const request = { method, path, headers, body: await readAll(asked) };
      await repeatLate();
      const fault = choose();
      const answer = await carryOut(request, fault);
      if (!answer) return asked.socket.destroy();
      const { connection: _, 'transfer-encoding': __, 'content-length': length, ...kept } = answer.headers;
      const isShort = fault === 'cut-answer' || fault === 'shorten-answer';
      const body = isShort ? half(answer.body) : answer.body;
      // What is only cut still says how long it would have been, as the answer to HEAD does.
      const said = fault === 'shorten-answer' && method !== 'HEAD' ? body.length : answer.body.length;
      answering.writeHead(answer.status, {
        ...kept,
        ...(method === 'HEAD' ? length && { 'content-length': length } : { 'content-length': String(said) }),
      });
      if (fault === 'cut-answer') answering.write(body, () => asked.socket.destroy());
      else answering.end(body);
    } catch {
      asked.socket.destroy();
    }
  });
  return startProxy(server, target, tally, () => server.closeAllConnections());
}

/**
 * Starts a proxy before a server whose connections stay open: it delays what goes through them, and cuts them in the middle of it.
 * `onCut` is called when it has.
 */
export async function startTcpProxy(
  address: string,
  chance: Chance,
  onCut: () => void,
): Promise<FaultyProxy> {
  const target = new URL(address);
  const tally = createTally();
  const open = new Set<net.Socket>();

  const join = (near: net.Socket, far: net.Socket) => {
    const isUpload = chance.happens(0.5);
    let left = chance.between(BYTES_TO_CUT.least, BYTES_TO_CUT.most);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      let sending = Promise.resolve();
      from.on('data', (part) => {
        const bytes = Buffer.from(part);
        const delay = !tally.isCalm && chance.happens(0.1) ? chance.below(MAX_DELAY_MS) : 0;
        const counts = !tally.isCalm && (from === near) === isUpload;
        const isCut = counts && bytes.length > left;
        const passed = isCut ? bytes.subarray(0, left) : bytes;
        if (counts) left -= passed.length;
        if (delay) tally.count('delay');
        if (isCut) {
          tally.count(isUpload ? 'cut-upload' : 'cut-answer');
          from.removeAllListeners('data');
        }
        sending = sending.then(async () => {
          if (delay) await wait(delay);
          if (!isCut) return void to.write(passed);
          to.write(passed, () => near.destroy());
          onCut();
        });
      });
      from.on('error', () => {});
      from.on('close', () => {
        open.delete(from);
        sending.then(() => to.destroy());
      });
      open.add(from);
    }
  };
  const server = net.createServer((near) => join(near, net.connect(Number(target.port), target.hostname)));
  return startProxy(server, target, tally, () => {
    for (const socket of open) socket.destroy();
  });
}
