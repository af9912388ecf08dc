import type { HostileServer } from './server';

/** What became of the payloads on one surface. */
export interface Row {
  surface: string;
  shown: string[];
  calls: string[];
  requests: string[];
  /** Requests for pictures and films that the article itself shows. */
  pictures: number;
  faults: string[];
}

/** What happened on every surface of one browser. */
export interface Tally {
  rows(): Row[];
  shown(surface: string, ids: readonly string[]): void;
  faults(surface: string, found: readonly string[]): void;
  /**
   * Counts what payloads ask for while something is done, until nothing comes any more. `own` is what the page under a view asks
   * by itself (`keysOf`), `pictures` the payloads whose pictures the article shows.
   */
  during<T>(surface: string, doing: () => Promise<T>, allowed?: Allowed): Promise<T>;
}

export interface Allowed {
  own?: ReadonlySet<string>;
  pictures?: () => ReadonlySet<string>;
  /** The address of the page under the view, whose scripts run as they like. */
  page?: string;
}

/** What pictures and films are asked for as; "empty" is what keeps them for a saved article. */
const MEDIA = ['image', 'video', 'audio', 'track', 'empty'];

/** What was asked of a server so far, as it is compared. */
export function keysOf(server: HostileServer): Set<string> {
  return new Set([
    ...server.calls.map(({ id, where }) => `called ${id} ${where}`),
    ...server.asks.map(({ id, kind }) => `asked ${id} ${kind}`),
  ]);
}

export function createTally(server: HostileServer): Tally {
  const rows = new Map<string, Row>();
  const row = (surface: string) => {
    const known = rows.get(surface);
    if (known) return known;
    const fresh: Row = { surface, shown: [], calls: [], requests: [], pictures: 0, faults: [] };
    rows.set(surface, fresh);
    return fresh;
  };
  return {
    rows: () => [...rows.values()].map((all) => ({ ...all, shown: [...new Set(all.shown)] })),
    shown: (surface, ids) => row(surface).shown.push(...ids),
    faults: (surface, found) => row(surface).faults.push(...found),
    async during(surface, doing, { own, pictures, page } = {}) {
      const before = { calls: server.calls.length, asks: server.asks.length };
      const answer = await doing();
      await server.quiet();
      const isPages = (where: string) =>
        Boolean(page && where.startsWith(page) && where.endsWith('undefined'));
      const shown = pictures?.();
      const into = row(surface);
      for (const { id, where } of server.calls.slice(before.calls))
        if (!isPages(where) && !own?.has(`called ${id} ${where}`)) into.calls.push(`${id} in ${where}`);
      for (const { id, kind } of server.asks.slice(before.asks)) {
        if (own?.has(`asked ${id} ${kind}`)) continue;
        if (shown?.has(id) && MEDIA.includes(kind)) into.pictures++;
        else into.requests.push(`${id} as ${kind}`);
      }
      return answer;
    },
  };
}
