import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What the nodes of a cluster hold, and have worked so far. */
export interface NodesUsage {
  /** Of all nodes together (MB). */
  memory: number;
  disk: number;
  /** Seconds of a processor. */
  worked: number;
}

const TICKS = 100;

/** The processes of the servers whose files lie in a folder. */
const processesOf = (folder: string): string[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const command = fs.readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return command.startsWith('nats-server') && command.includes(folder);
      } catch {
        return false;
      }
    });

/** Measures the nodes whose files lie in a folder. On Linux. */
export function measureNodes(folder: string): NodesUsage {
  const usage = { memory: 0, disk: 0, worked: 0 };
  for (const id of processesOf(folder)) {
    const status = fs.readFileSync(`/proc/${id}/status`, 'utf8');
    usage.memory += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000;
    const stat = fs.readFileSync(`/proc/${id}/stat`, 'utf8');
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    usage.worked += (user + system) / TICKS;
  }
  const stores = fs.readdirSync(folder).filter((name) => name.startsWith('store'));
  const { stdout } = spawnSync('du', ['-skc', ...stores.map((name) => path.join(folder, name))], {
    encoding: 'utf8',
  });
  usage.disk = Number(/(\d+)\s+total/.exec(stdout)?.[1] ?? 0) / 1000;
  return usage;
}
