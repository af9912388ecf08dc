import { quantile } from '../sync/quantile';

/** How long requests took (ms), over how many seconds, and how many failed. */
export interface Timings {
  times: number[];
  seconds: number;
  failures: string[];
}

/** One line of them. */
export const describe = ({ times, seconds, failures }: Timings): string =>
  `${times.length} in ${seconds.toFixed(1)} s, ${(times.length / seconds).toFixed(1)} a second; median ${quantile(times, 0.5)} ms, 95th percentile ${quantile(times, 0.95)} ms, slowest ${Math.round(Math.max(0, ...times))} ms` +
  (failures.length ? `; ${failures.length} failed: ${[...new Set(failures)].slice(0, 3).join('; ')}` : '');

/**
 * Does something again and again, so many at a time, `next` times or until `seconds` are over. `work` gets the number of the turn.
 */
export async function repeat(
  {
    atOnce,
    count = Number.POSITIVE_INFINITY,
    seconds = Number.POSITIVE_INFINITY,
  }: {
    atOnce: number;
    count?: number;
    seconds?: number;
  },
  work: (turn: number) => Promise<void>,
): Promise<Timings> {
  const [times, failures]: [number[], string[]] = [[], []];
  const since = performance.now();
  let turn = 0;
  const run = async () => {
    while (turn < count && performance.now() - since < seconds * 1000) {
      const own = turn++;
      const began = performance.now();
      try {
        await work(own);
        times.push(performance.now() - began);
      } catch (error) {
        failures.push(error instanceof Error ? error.message.replace(/\d{4,}/g, '…') : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return { times, failures, seconds: (performance.now() - since) / 1000 };
}
