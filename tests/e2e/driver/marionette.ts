import net from 'node:net';

/** A connection to Firefox's own remote protocol: `length:json` over TCP. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function connect(port: number): Promise<net.Socket> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const socket = await new Promise<net.Socket | null>((resolve) => {
      const candidate = net.connect(port, '127.0.0.1', () => resolve(candidate));
      candidate.once('error', () => resolve(null));
    });
    if (socket) return socket;
    await wait(100);
  }
  throw new Error('Firefox does not answer');
}

/** Connects to a Firefox that is starting on `port`; resolves once it greeted. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = await connect(port);
  const waiting = new Map<number, { ok(value: unknown): void; no(error: Error): void }>();
  let pending = Buffer.alloc(0);
  let lastId = 0;
  let greet = () => {};
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
  });
  const receive = (message: unknown) => {
    if (!Array.isArray(message)) return greet();
    const [, id, error, result] = message;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.no(new Error(`${error.error}: ${error.message}`));
    else call?.ok(result);
  };
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let colon = pending.indexOf(58); colon >= 0; colon = pending.indexOf(58)) {
      const end = colon + 1 + Number(pending.subarray(0, colon));
      if (pending.length < end) return;
      receive(JSON.parse(pending.subarray(colon + 1, end).toString()));
      pending = pending.subarray(end);
    }
  });
  socket.on('error', () => {});
  await greeted;
  return {
    send: (command, parameters = {}) =>
      new Promise((ok, no) => {
        const id = ++lastId;
        waiting.set(id, { ok, no });
        const body = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(body)}:${body}`);
      }),
    close: () => socket.destroy(),
  };
}
