import fs from 'node:fs';
import path from 'node:path';
import { hasProgram } from '../../scripts/install.mjs';
import { findFreePort } from '../e2e/server/free-port';
import {
  createServerFolder,
  PASSWORD,
  type ServerKind,
  type ServerProcess,
  startServer,
  USER,
  type WebdavServer,
} from './server';

interface Node {
  port: number;
  cluster: number;
  websocket: number;
}

/** A node's configuration: JetStream on disk, WebSockets, and its place among the others. */
const writeConfig = (root: string, at: number, nodes: readonly Node[]): string => {
  const { port, cluster, websocket } = nodes[at] ?? { port: 0, cluster: 0, websocket: 0 };
  const routes = nodes.map((node) => `nats://127.0.0.1:${node.cluster}`).join(', ');
  const file = path.join(root, `node${at}.conf`);
  fs.writeFileSync(
    file,
    `server_name: node${at}
listen: 127.0.0.1:${port}
jetstream { store_dir: "${root}/store${at}" }
websocket { listen: "127.0.0.1:${websocket}", no_tls: true }
authorization { user: "${USER}", password: ${JSON.stringify(PASSWORD)} }
${nodes.length > 1 ? `cluster { name: sync, listen: "127.0.0.1:${cluster}", routes: [${routes}] }` : ''}
`,
  );
  return file;
};

/** A kind of server with several nodes. */
interface NatsKind extends Omit<ServerKind, 'start'> {
  start(): Promise<NatsServer>;
}

/** NATS with JetStream: one server, or a cluster whose nodes can be stopped. */
export const nats = (count: number): NatsKind => ({
  name: count > 1 ? `NATS, ${count} nodes` : 'NATS',
  isInstalled: () => hasProgram('nats-server'),
  async start() {
    const { root, served } = createServerFolder();
    const nodes: Node[] = [];
    for (let at = 0; at < count; at++)
      nodes.push({
        port: await findFreePort(),
        cluster: await findFreePort(),
        websocket: await findFreePort(),
      });
    const running = await Promise.all(
      nodes.map(({ websocket }, at) =>
        startServer('nats-server', ['-c', writeConfig(root, at, nodes)], {
          port: websocket,
          root: path.join(root, `store${at}`),
          served,
        }),
      ),
    );
    const addresses = nodes.map(({ websocket }) => `ws://127.0.0.1:${websocket}/Lectern`);
    return {
      ...{ url: addresses[0] ?? '', addresses, user: USER, password: PASSWORD, folder: root },
      nodes: running,
      async kill() {
        await Promise.all(running.map((node) => node.kill()));
      },
      async restart() {
        await Promise.all(running.map((node) => node.restart()));
      },
      async close() {
        await Promise.all(running.map((server) => server.close()));
        fs.rmSync(root, { recursive: true, force: true });
      },
    };
  },
});

/** A running server or cluster, with the address of each node. */
export interface NatsServer extends WebdavServer {
  addresses: readonly string[];
  /** Each node by itself: that which NATS calls `node1` is the second. */
  nodes: readonly ServerProcess[];
}
