import { jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import { createNats } from '../../../sync/transports/nats';
import { type Transport, TransportError } from '../../../sync/transports/transport';
import { createWebdav } from '../../../sync/transports/webdav';
import { nats } from '../../sync/nats';
import { parseXml } from '../../sync/parse-xml';
import { SERVERS } from '../../sync/servers';

/** Storage that three devices write to, and that a test kills. */
export interface KilledStorage {
  /** One for each device, or one for all. */
  transports: readonly Transport[];
  /** Kills the server, or of several the one that leads the stream. */
  kill(): Promise<void>;
  /** Starts again what was killed; resolves when it serves as before. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

/** A kind of it. */
export interface KilledKind {
  name: string;
  isInstalled(): boolean;
  /** It never loses what it said to have. A cluster of NATS 2.9 does, about once in two hundred kills (docs/sync.md). */
  keepsAll: boolean;
  start(): Promise<KilledStorage>;
}

const READY_MS = 60_000;
/** Time in which an answer of the others still comes. */
const LATE_ANSWER_MS = 200;
const STREAM = 'Lectern';
const { signal } = new AbortController();

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is yes; a question that fails is asked again. Rejects after a minute with the last failure. */
async function until(question: () => Promise<boolean>): Promise<void> {
  let failure: unknown = new Error('the answer stayed no');
  for (const end = Date.now() + READY_MS; Date.now() < end; await wait(100)) {
    const isReady = await question().catch((error: unknown) => {
      failure = error;
      return false;
    });
    if (isReady) return;
  }
  throw failure;
}

const [apache] = SERVERS;

const killedApache: KilledKind = {
  name: 'Apache',
  isInstalled: () => apache?.isInstalled() === true,
  keepsAll: true,
  async start() {
    if (!apache) throw new Error('there is no server');
    const server = await apache.start();
    const { kill, restart, close } = server;
    const url = `${server.url}/Lectern`;
    return { transports: [createWebdav({ ...server, url, parseXml })], kill, recover: restart, close };
  },
};

/** NATS, one node or three. Each device goes to a node of its own. */
const killedNats = (count: number): KilledKind => ({
  ...nats(count),
  keepsAll: count === 1,
  name: count > 1 ? `the leader of NATS, ${count} nodes` : 'NATS',
  async start() {
    const server = await nats(count).start();
    const transports = server.addresses.map((url) => createNats({ ...server, url }));
    const put = async () => {
      await transports[0]?.put('key/library', new Uint8Array([1]), signal);
      return true;
    };
    // The nodes first choose who leads them.
    await until(() =>
      put().catch((error) => {
        if (error instanceof TransportError) return false;
        throw error;
      }),
    );
    const askCluster = async () => {
      const connection = await wsconnect({
        servers: server.addresses.map((address) => `ws://${new URL(address).host}`),
        ...{ user: server.user, pass: server.password, timeout: 2000, reconnect: false },
      });
      try {
        const manager = await jetstreamManager(connection, { timeout: 2000 });
        return (await manager.streams.info(STREAM)).cluster;
      } finally {
        await connection.close();
      }
    };
    /** Clients would wait for twenty seconds for the answers to what nobody got. */
    const disconnect = () => Promise.all(transports.map((transport) => transport.close()));
    let killed = 0;
    return {
      transports,
      async kill() {
        killed = Number((await askCluster())?.leader?.replace('node', '') ?? 0);
        await server.nodes[killed]?.kill();
        await wait(LATE_ANSWER_MS);
        await disconnect();
      },
      async recover() {
        await server.nodes[killed]?.restart();
        // A second one that fails before this one has what it missed is more than three copies promise.
        await until(async () => {
          const cluster = await askCluster();
          if (count === 1) return true;
          const others = cluster?.replicas ?? [];
          return !!cluster?.leader && others.length === count - 1 && others.every(({ current }) => current);
        });
        await disconnect();
      },
      async close() {
        await disconnect();
        await server.close();
      },
    };
  },
});

/** Every kind that is killed, Apache first, which `npm test` kills. */
export const KILLED_STORAGE: readonly KilledKind[] = [killedApache, killedNats(3), killedNats(1)];
