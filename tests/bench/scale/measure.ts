import { nats } from '../../sync/nats';
import { measureNodes } from './nodes';
import {
  countReplicas,
  getNews,
  lookForNews,
  makeStreams,
  openReaders,
  type Reader,
  sendChange,
  sendTexts,
  untilReady,
} from './readers';
import { describe, repeat, type Timings } from './timings';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const READERS = option('readers', 1000);
const REPLICAS = option('replicas', 3);
const SECONDS = option('seconds', 20);
/** How many times as fast as in life readers change things in the last part. */
const SPEED = option('speed', 100);
/** What a reader changes in a day, in packs. */
const CHANGES_A_DAY = 50;
const DAY_S = 86_400;
/** What lies in each stream from the beginning. */
const PACKS = 10;
const TEXT_BYTES = 100_000;
/** The product's requests at a time, here of all readers together. */
const AT_ONCE = 32;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for a reader's other device to hear of a change, then to have it; a change that nobody hears of fails. */
async function follow(readers: readonly Reader[]): Promise<{ heard: Timings; got: Timings; sent: Timings }> {
  const of = (): Timings => ({ times: [], failures: [], seconds: SECONDS });
  const [heard, got, sent] = [of(), of(), of()];
  const waiting = new Map<string, number>();
  const ending = new AbortController();
  await repeat({ atOnce: AT_ONCE, count: readers.length }, async (turn) => {
    const reader = readers[turn];
    await reader?.other.watch(() => {
      const since = waiting.get(reader.stream);
      if (since === undefined) return;
      waiting.delete(reader.stream);
      heard.times.push(performance.now() - since);
      getNews(reader).then(
        () => got.times.push(performance.now() - since),
        (error: unknown) => got.failures.push(String(error)),
      );
    }, ending.signal);
  });
  const gapMs = (DAY_S * 1000) / (readers.length * CHANGES_A_DAY * SPEED);
  const until = performance.now() + SECONDS * 1000;
  for (let next = performance.now(); next < until; next += -Math.log(1 - Math.random()) * gapMs) {
    if (next > performance.now()) await wait(next - performance.now());
    const reader = readers[Math.floor(Math.random() * readers.length)];
    // One at a time of each reader: what is heard is known to be it.
    if (!reader || waiting.has(reader.stream)) continue;
    const since = performance.now();
    waiting.set(reader.stream, since);
    sendChange(reader).then(
      () => sent.times.push(performance.now() - since),
      (error: unknown) => sent.failures.push(String(error)),
    );
  }
  await wait(3000);
  for (const stream of waiting.keys()) heard.failures.push(`nobody heard of it ${stream.slice(0, 6)}`);
  ending.abort();
  return { heard, got, sent };
}

const server = await nats(3).start();
const usage = (what: string) => {
  const { memory, disk } = measureNodes(server.folder);
  console.log(
    `${what}: memory ${Math.round(memory)} MB, disk ${Math.round(disk)} MB, of three nodes together`,
  );
};
try {
  await untilReady(server);
  usage('empty');
  const readers = openReaders(server, READERS);
  const pick = (turn: number): Reader => readers[turn % READERS] ?? (readers[0] as Reader);
  const each = { atOnce: AT_ONCE, count: READERS };
  if (REPLICAS !== 3) await makeStreams(server, readers, REPLICAS);
  const made = await repeat({ ...each, atOnce: 8 }, (turn) => sendChange(pick(turn)));
  console.log(`made a stream and sent the first pack: ${describe(made)}`);
  console.log(`streams by copies: ${JSON.stringify(await countReplicas(server))}`);
  usage('streams');
  await repeat({ atOnce: AT_ONCE, count: READERS * (PACKS - 1) }, (turn) => sendChange(pick(turn)));
  const texts = await repeat(each, (turn) => sendTexts(pick(turn), TEXT_BYTES));
  console.log(`packs of texts (${TEXT_BYTES} bytes): ${describe(texts)}`);
  await wait(5000);
  usage(`with ${PACKS} small packs and one of texts each`);
  const before = measureNodes(server.folder);
  await wait(SECONDS * 1000);
  const idle = (measureNodes(server.folder).worked - before.worked) / SECONDS;
  console.log(`with nothing to do the nodes work ${idle.toFixed(2)} of a processor`);
  const part = { atOnce: AT_ONCE, seconds: SECONDS };
  console.log(
    `rounds with nothing new: ${describe(await repeat(part, (turn) => lookForNews(pick(turn).writer)))}`,
  );
  console.log(`small packs: ${describe(await repeat(part, (turn) => sendChange(pick(turn))))}`);
  const start = measureNodes(server.folder);
  const { heard, got, sent } = await follow(readers);
  const worked = (measureNodes(server.folder).worked - start.worked) / (SECONDS + 3);
  console.log(
    `${CHANGES_A_DAY} changes a day of each, ${SPEED} times as fast; the nodes work ${worked.toFixed(2)} of a processor`,
  );
  console.log(`  stored: ${describe(sent)}`);
  console.log(`  heard of by another device: ${describe(heard)}`);
  console.log(`  got by it: ${describe(got)}`);
  usage('at the end');
  await Promise.all(readers.flatMap(({ writer, other }) => [writer.close(), other.close()]));
} finally {
  await server.close();
}
process.exit(0);
