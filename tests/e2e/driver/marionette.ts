import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { until } from './until';

/** A connection to Firefox's remote protocol: `length:json` over TCP. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** The file to which Firefox writes its port once it listens. */
const portFile = (profile: string) => path.join(profile, 'MarionetteActivePort');

/**
 * Maximum time of a cold start (ms), generous because the machine may be busy; the end of the process is noticed at once.
 */
const STARTING = 90_000;

/**
 * Connects to the Firefox process `child`. Firefox picks a free port (`marionette.port` 0); one picked by the test might
 * be taken by then, even by an outgoing connection of the system's.
 */
async function connect(profile: string, child: ChildProcess): Promise<net.Socket> {
  const port = await until(
    async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`Firefox ended with ${child.exitCode ?? child.signalCode}`);
      return (fs.existsSync(portFile(profile)) && Number(fs.readFileSync(portFile(profile), 'utf8'))) || null;
    },
    () => `Firefox does not answer; it has in its profile: ${fs.readdirSync(profile).join(', ')}`,
    STARTING,
  );
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Removes the port file left by a killed Firefox. */
export const forgetPort = (profile: string): void => fs.rmSync(portFile(profile), { force: true });

/**
 * Connects to a Firefox started with `profile`; resolves once it has sent its greeting. Remove the port file of an
 * earlier start before that (`forgetPort`). Throws if Firefox ends, or doesn't listen in time.
 */
export async function openMarionette(profile: string, child: ChildProcess): Promise<Marionette> {
  const socket = await connect(profile, child);
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
