import { randomBytes } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import { createNats } from '../../../sync/transports/nats';
import type { LiveTransport } from '../../../sync/transports/transport';
import type { NatsServer } from '../../sync/nats';

/** Two devices of a reader, connected to their stream. */
export interface Reader {
  stream: string;
  writer: LiveTransport;
  other: LiveTransport;
  /** Changes that the first has sent. */
  sent: number;
}

/** Bytes of a sealed pack of one change or a few: a tag, a highlight, a place. */
const SMALL_BYTES = 600;
const { signal } = new AbortController();

/** The device whose packs a reader's first device writes. */
const DEVICE = 'device00000a';

/** Opens two devices for each reader, by turns on the nodes; nothing is connected before it is used. */
export const openReaders = (server: NatsServer, count: number): Reader[] =>
  Array.from({ length: count }, (_, at) => {
    const stream = `Reader${at}`;
    const open = (node: number) => {
      const url = (server.addresses[node % server.addresses.length] ?? '').replace(/[^/]+$/, stream);
      return createNats({ ...server, url });
    };
    return { stream, writer: open(at), other: open(at + 1), sent: 0 };
  });

/** Sends one small pack, as a device does after a change. */
export async function sendChange(reader: Reader, bytes = SMALL_BYTES): Promise<void> {
  const number = ++reader.sent;
  await reader.writer.put(`log/${DEVICE}-${number}-${number}`, new Uint8Array(randomBytes(bytes)), signal);
}

/** Sends a pack of texts. */
export const sendTexts = ({ writer }: Reader, bytes: number): Promise<void> =>
  writer.put(`text/${DEVICE}-1-1`, new Uint8Array(randomBytes(bytes)), signal);

/** A round with nothing new: both logs are listed. */
export async function lookForNews(transport: LiveTransport): Promise<void> {
  await transport.list('log', signal);
  await transport.list('text', signal);
}

/** What a device does after news: it lists both logs and gets the pack that is new. */
export async function getNews({ other, sent }: Reader): Promise<void> {
  await lookForNews(other);
  await other.get(`log/${DEVICE}-${sent}-${sent}`, 1_000_000, signal);
}

const useManager = async <T>(
  server: NatsServer,
  work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>,
): Promise<T> => {
  const connection = await wsconnect({ servers: server.url, user: server.user, pass: server.password });
  try {
    return await work(await jetstreamManager(connection, { timeout: 20_000 }));
  } finally {
    await connection.close();
  }
};

/** Resolves when the cluster has chosen who leads it and takes streams. */
export async function untilReady(server: NatsServer): Promise<void> {
  for (const end = Date.now() + 60_000; ; ) {
    try {
      await useManager(server, async (manager) => {
        await manager.streams.add({ name: 'Ready', subjects: ['Ready.>'], num_replicas: 3 });
        await manager.streams.delete('Ready');
      });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Makes the readers' streams with another number of copies than the product asks for. */
export const makeStreams = (
  server: NatsServer,
  readers: readonly Reader[],
  replicas: number,
): Promise<void> =>
  useManager(server, async (manager) => {
    for (const { stream } of readers)
      await manager.streams.add({
        ...{ name: stream, subjects: [`${stream}.>`], max_msgs_per_subject: 1 },
        num_replicas: replicas,
      });
  });

/** How many streams there are of each number of copies. */
export const countReplicas = (server: NatsServer): Promise<Record<string, number>> =>
  useManager(server, async (manager) => {
    const counts: Record<string, number> = {};
    for await (const { config } of manager.streams.list())
      counts[config.num_replicas] = (counts[config.num_replicas] ?? 0) + 1;
    return counts;
  });
