import fs from 'node:fs';

/** What the processes of a browser hold and have worked. */
export interface Usage {
  /** Memory of all of them (MB), what they share counted once. */
  all: number;
  /** Memory of the one that has the extension's pages and the library's worker (MB). */
  extension: number;
  /** Seconds that its threads have worked so far, by name. */
  threads: Readonly<Record<string, number>>;
}

/** Ticks of the processor's clock in a second, as Linux tells them. */
const TICKS = 100;

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // The process has ended.
    return '';
  }
};

/** The fields of `/proc/<id>/stat` after the name, which may have spaces in it. */
const statOf = (path: string): string[] => {
  const stat = read(path);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** The processes of a profile's browser: that which has it on its command line, and all that it started. */
function listProcesses(profile: string): string[] {
  const ids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(ids.map((id) => [id, statOf(`/proc/${id}/stat`)[1] ?? '']));
  const found = new Set(ids.filter((id) => read(`/proc/${id}/cmdline`).includes(profile)));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [id, parent] of parents) if (found.has(parent)) found.add(id);
  }
  return [...found];
}

const memoryOf = (id: string): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1000;

function threadsOf(id: string): Record<string, number> {
  const threads: Record<string, number> = {};
  for (const thread of fs.readdirSync(`/proc/${id}/task`)) {
    const name = read(`/proc/${id}/task/${thread}/comm`).trim();
    const [user = 0, system = 0] = statOf(`/proc/${id}/task/${thread}/stat`).slice(11, 13).map(Number);
    threads[name] = (threads[name] ?? 0) + (user + system) / TICKS;
  }
  return threads;
}

/** Measures the browser of a profile. On Linux. */
export function measureUsage(profile: string): Usage {
  const usage = { all: 0, extension: 0, threads: {} as Record<string, number> };
  for (const id of listProcesses(profile)) {
    const memory = memoryOf(id);
    usage.all += memory;
    if (!read(`/proc/${id}/cmdline`).includes('--extension-process') || memory < usage.extension) continue;
    usage.extension = memory;
    usage.threads = threadsOf(id);
  }
  return usage;
}
