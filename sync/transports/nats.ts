import { JetStreamApiError, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import {
  AuthorizationError,
  headers,
  type NatsConnection,
  PermissionViolationError,
  UserAuthenticationExpiredError,
  wsconnect,
} from '@nats-io/nats-core';
import { type LiveTransport, type StorageAddress, TransportError } from './transport';

/** The stream, where the address has no path. */
const DEFAULT_STREAM = 'Lectern';
const TIMEOUT_MS = 20_000;
/** A file is sent in parts of this many bytes: servers take a megabyte in a message, unless told otherwise. */
const PART_BYTES = 512_000;
/** Says in the last part of a file how many there are. */
const PARTS_HEADER = 'Lectern-Parts';
/** Nodes of a cluster that keep the stream; a server alone keeps it once. */
const REPLICAS = 3;
/** Errors of JetStream's API (nats-server, errors.json): no message, no stream, no room, no cluster for more than one copy. */
const NO_MESSAGE = 10_037;
const NO_STREAM = 10_059;
const ALONE = 10_074;
const NO_ROOM: readonly number[] = [10_002, 10_023, 10_028, 10_047, 10_077];

function toError(error: unknown, request: string): TransportError {
  if (error instanceof TransportError) return error;
  const message = `${request}: ${error instanceof Error ? error.message : error}`;
  if (
    error instanceof AuthorizationError ||
    error instanceof PermissionViolationError ||
    error instanceof UserAuthenticationExpiredError
  )
    return new TransportError('refused', message);
  // A server without JetStream, or a node that has not started it yet; the library does not export its error.
  if (error instanceof Error && error.name === 'JetStreamNotEnabled')
    return new TransportError('busy', message);
  if (error instanceof JetStreamApiError)
    return new TransportError(NO_ROOM.includes(error.code) ? 'full' : 'wrong-answer', message);
  return new TransportError('unreachable', message);
}

const isApiError = (error: unknown, code: number): boolean =>
  error instanceof JetStreamApiError && error.code === code;

/** The server of an address (`wss://`), and the stream, which the last part of its path names. */
function parseAddress(url: string): { server: string; stream: string } {
  const { protocol, host, pathname } = new URL(url);
  const name = decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? DEFAULT_STREAM);
  return { server: `${protocol}//${host}`, stream: name.replace(/[^\w-]/g, '_') };
}

const join = (parts: readonly Uint8Array[]): Promise<ArrayBuffer> =>
  new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer();

/** Cuts bytes into parts; an empty file has one. */
function cut(bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / PART_BYTES));
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES));
}

/**
 * Storage in a stream of NATS JetStream: a message for each file, under a subject of its folder and name, and for a long one parts
 * before it. What another device puts there is told at once.
 */
export function createNats({ url, user, password }: StorageAddress): LiveTransport {
  const { server, stream } = parseAddress(url);
  let opening: Promise<{ connection: NatsConnection; manager: JetStreamManager }> | null = null;
  /** Called when the connection is lost, and when it is back: something may have been put there meanwhile. */
  const lost = new Set<() => void>();
  const back = new Set<() => void>();

  const watchConnection = async (connection: NatsConnection): Promise<void> => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') for (const tell of lost) tell();
      if (type === 'reconnect') for (const tell of back) tell();
    }
  };

  const open = async () => {
    opening ??= (async () => {
      const connection = await wsconnect({
        servers: server,
        user,
        pass: password,
        timeout: TIMEOUT_MS,
        maxReconnectAttempts: -1,
        name: 'Lectern',
      });
      void watchConnection(connection);
      return { connection, manager: await jetstreamManager(connection, { timeout: TIMEOUT_MS }) };
    })();
    try {
      return await opening;
    } catch (error) {
      opening = null;
      throw error;
    }
  };
  /**
   * Does something with the server; its errors become those of storage. Ends when the connection is lost or `signal` aborted: the
   * library would wait for an answer that cannot come.
   */
  const use = async <T>(
    request: string,
    signal: AbortSignal,
    work: (manager: JetStreamManager, connection: NatsConnection) => Promise<T>,
  ): Promise<T> => {
    signal.throwIfAborted();
    const { promise: end, reject } = Promise.withResolvers<never>();
    const onLost = () => reject(new TransportError('unreachable', `${request}: the connection was lost`));
    const onAbort = () => reject(signal.reason);
    lost.add(onLost);
    signal.addEventListener('abort', onAbort);
    try {
      const working = open().then(({ manager, connection }) => work(manager, connection));
      return await Promise.race([working, end]);
    } catch (error) {
      signal.throwIfAborted();
      throw toError(error, request);
    } finally {
      lost.delete(onLost);
      signal.removeEventListener('abort', onAbort);
    }
  };
  const fileSubject = (path: string) => `${stream}.file.${path.replace('/', '.')}`;
  const partSubject = (path: string, index: number) => `${stream}.part.${path.replace('/', '.')}.${index}`;

  const createStream = async (manager: JetStreamManager): Promise<void> => {
    const config = { name: stream, subjects: [`${stream}.>`], max_msgs_per_subject: 1 };
    const add = (replicas: number) => manager.streams.add({ ...config, num_replicas: replicas });
    await add(REPLICAS).catch((error) => {
      if (!isApiError(error, ALONE)) throw error;
      return add(1);
    });
  };
  const read = async (manager: JetStreamManager, subject: string) => {
    try {
      return await manager.streams.getMessage(stream, { last_by_subj: subject });
    } catch (error) {
      if (isApiError(error, NO_MESSAGE) || isApiError(error, NO_STREAM)) return null;
      throw error;
    }
  };

  return {
    list: (folder, signal) =>
      use(`list ${folder}`, signal, async (manager) => {
        const prefix = `${stream}.file.${folder}.`;
        try {
          const { state } = await manager.streams.info(stream, { subjects_filter: `${prefix}>` });
          return Object.keys(state.subjects ?? {}).map((subject) => subject.slice(prefix.length));
        } catch (error) {
          if (isApiError(error, NO_STREAM)) return [];
          throw error;
        }
      }),
    get: (path, limit, signal) =>
      use(`get ${path}`, signal, async (manager) => {
        const last = await read(manager, fileSubject(path));
        if (!last) return null;
        const count = Number(last.header.get(PARTS_HEADER));
        if (!(count >= 1 && (count - 1) * PART_BYTES <= limit))
          throw new TransportError('wrong-answer', `${path} has more than ${limit} bytes`);
        const parts: Uint8Array[] = [];
        for (let index = 0; index < count - 1; index++) {
          const part = await read(manager, partSubject(path, index));
          if (!part) return null;
          parts.push(part.data);
        }
        const bytes = new Uint8Array(await join([...parts, last.data]));
        if (bytes.length > limit)
          throw new TransportError('wrong-answer', `${path} has more than ${limit} bytes`);
        return bytes;
      }),
    put: (path, bytes, signal) =>
      use(`put ${path}`, signal, async (manager, connection) => {
        await manager.streams.info(stream).catch((error) => {
          if (!isApiError(error, NO_STREAM)) throw error;
          return createStream(manager);
        });
        const client = jetstream(connection, { timeout: TIMEOUT_MS });
        const parts = cut(bytes);
        const last = parts.pop();
        for (const [index, part] of parts.entries()) {
          signal.throwIfAborted();
          await client.publish(partSubject(path, index), part);
        }
        const said = headers();
        said.set(PARTS_HEADER, String(parts.length + 1));
        await client.publish(fileSubject(path), last, { headers: said });
      }),
    remove: (path, signal) =>
      use(`remove ${path}`, signal, async (manager) => {
        for (const filter of [fileSubject(path), `${stream}.part.${path.replace('/', '.')}.>`])
          await manager.streams.purge(stream, { filter }).catch((error) => {
            if (!isApiError(error, NO_STREAM)) throw error;
          });
      }),
    async watch(onChange, signal) {
      const { connection } = await open();
      const subscription = connection.subscribe(`${stream}.file.>`, {
        callback: (error) => {
          if (!error) onChange();
        },
      });
      back.add(onChange);
      signal.addEventListener('abort', () => {
        back.delete(onChange);
        subscription.unsubscribe();
      });
    },
    async close() {
      const opened = await opening?.catch(() => null);
      opening = null;
      await opened?.connection.close();
    },
  };
}
