import type { LocalLog } from '../../../sync/local-log';
import type { Change } from '../../../sync/merge/change';
import { createReplica, type Replica } from '../../../sync/merge/replica';
import { type Clock, createClock } from '../../../sync/merge/stamp';
import { type Transport, TransportError } from '../../../sync/transports/transport';

/** A device of a test: its log in memory, written as a database would, and what it knows. */
export interface TestDevice extends LocalLog {
  replica: Replica;
  clock: Clock;
  /** Makes a change of its own. */
  make(change: Change): void;
  save(id: string): void;
  delete(id: string): void;
  articles(): string[];
}

const LIBRARY = 'library';

/** Creates a device with an ID of at least eight letters or digits. */
export function createTestDevice(id: string, now: () => number = Date.now): TestDevice {
  const replica = createReplica();
  const clock = createClock(id, now);
  const own: Change[] = [];
  const applied = new Map<string, number>();
  let sent = 0;
  const articles = () => replica.members(LIBRARY, 'articles');
  const make = (change: Change) => {
    own.push(change);
    replica.apply(change);
  };
  return {
    replica,
    clock,
    make,
    articles,
    save: (member) => make({ kind: 'add', at: clock.next(), item: LIBRARY, set: 'articles', member }),
    delete(member) {
      const seen = replica.additions(LIBRARY, 'articles', member);
      make({ kind: 'remove', at: clock.next(), item: LIBRARY, set: 'articles', member, seen });
    },
    state: async () => ({
      device: id,
      articles: articles().length,
      sent: { log: sent },
      applied: [...applied].map(([device, number]) => ({ stream: 'log' as const, device, number })),
    }),
    async recordSent(_, number) {
      sent = number;
    },
    async changesFrom(stream, number, bytes) {
      const changes: Change[] = [];
      if (stream !== 'log') return changes;
      let length = 0;
      for (const change of own.slice(number - 1)) {
        length += JSON.stringify(change).length;
        if (changes.length && length > bytes) break;
        changes.push(change);
      }
      return changes;
    },
    stampsFrom: async (_, number, count) => own.slice(number - 1, number - 1 + count).map(({ at }) => at),
    async apply(_, device, changes, last) {
      for (const change of changes) {
        clock.see(change.at);
        replica.apply(change);
      }
      applied.set(device, last);
    },
    countDeletions: async (changes) =>
      changes.filter((change) => {
        if (change.kind !== 'remove') return false;
        const there = replica.additions(LIBRARY, 'articles', change.member);
        return there.length > 0 && there.every((at) => change.seen.includes(at));
      }).length,
  };
}

/** Storage in memory, whose files a test may change; and how many requests it got. */
export interface TestStorage extends Transport {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  requests: string[];
}

/** Creates storage. `fail` may throw for a request, before (`true`) or after it was carried out. */
export function createTestStorage(fail: (request: string, before: boolean) => void = () => {}): TestStorage {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const requests: string[] = [];
  const answer = async <T>(request: string, work: () => T): Promise<T> => {
    requests.push(request);
    fail(request, true);
    const result = work();
    fail(request, false);
    return result;
  };
  return {
    files,
    requests,
    list: (folder) =>
      answer(`list ${folder}`, () =>
        [...files.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1)),
      ),
    get: (path, limit) =>
      answer(`get ${path}`, () => {
        const file = files.get(path) ?? null;
        if (file && file.length > limit) throw new TransportError('wrong-answer', 'too long');
        return file;
      }),
    put: (path, bytes) => answer(`put ${path}`, () => void files.set(path, bytes)),
    remove: (path) => answer(`remove ${path}`, () => void files.delete(path)),
  };
}
