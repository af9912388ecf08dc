import type { LogState } from '../local-log';
import { BrokenSeal, openSealed, seal } from '../seal/seal';
import type { Transport } from '../transports/transport';
import { isStream } from './pack';
import type { SealedStorage } from './sealed-storage';

/** The folder in which devices tell of themselves: one file each, `<device>-<number>`, the last of which counts. */
export const DEVICES_FOLDER = 'devices';
const MAX_FILE_BYTES = 100_000;
const MAX_NAME_LENGTH = 100;
const VERSION = 1;
const FILE_NAME = /^([0-9a-z]{8,32})-([1-9]\d{0,14})$/;

/** What a device tells the others of itself. */
export interface DeviceInfo {
  /** What the user knows it by: a browser and a system. */
  name: string;
  /** When it was connected, and when it told this (Unix time in ms, by its own clock). */
  connectedAt: number;
  at: number;
  /** The last change of each other device, in each log, that it has: it needs no file with those before. */
  applied: LogState['applied'];
}

/** A device that told of itself. */
export interface ListedDevice extends DeviceInfo {
  device: string;
}

/** Each device's files by their numbers, the last first. */
function parseNames(names: readonly string[]): Map<string, number[]> {
  const files = new Map<string, number[]>();
  for (const name of names) {
    const [, device, number] = FILE_NAME.exec(name) ?? [];
    if (device !== undefined) files.set(device, [...(files.get(device) ?? []), Number(number)]);
  }
  for (const numbers of files.values()) numbers.sort((one, other) => other - one);
  return files;
}

const pathOf = (device: string, number: number): string => `${DEVICES_FOLDER}/${device}-${number}`;

/** Tells the others of this device, and removes what it told before. Rejects with `TransportError`. */
export async function writeDeviceFile(
  { transport, key, signal }: SealedStorage,
  device: string,
  facts: DeviceInfo,
): Promise<void> {
  const before = parseNames(await transport.list(DEVICES_FOLDER, signal)).get(device) ?? [];
  const path = pathOf(device, (before[0] ?? 0) + 1);
  const content = new TextEncoder().encode(JSON.stringify({ version: VERSION, ...facts }));
  await transport.put(path, await seal(key, path, content), signal);
  for (const number of before) await transport.remove(pathOf(device, number), signal);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isApplied(value: unknown): value is LogState['applied'][number] {
  const { stream, device, number } = (value ?? {}) as Record<string, unknown>;
  return isStream(stream) && typeof device === 'string' && isCount(number);
}

/** Reads what a device told; null if it is not what this version writes. */
function parseInfo(text: string): DeviceInfo | null {
  const { version, name, connectedAt, at, applied } = (JSON.parse(text) ?? {}) as Record<string, unknown>;
  if (version !== VERSION || typeof name !== 'string' || !isCount(connectedAt) || !isCount(at)) return null;
  if (!Array.isArray(applied) || !applied.every(isApplied)) return null;
  return { name: name.slice(0, MAX_NAME_LENGTH), connectedAt, at, applied };
}

async function readDeviceFile(
  { transport, key, signal }: SealedStorage,
  path: string,
): Promise<DeviceInfo | null> {
  const file = await transport.get(path, MAX_FILE_BYTES, signal);
  if (!file) return null;
  try {
    return parseInfo(new TextDecoder().decode(await openSealed(key, path, file, MAX_FILE_BYTES)));
  } catch (error) {
    if (error instanceof BrokenSeal || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The devices that told of themselves, in no order; a file that cannot be opened counts as if it were not there. Rejects with
 * `TransportError`.
 */
export async function listDevices(storage: SealedStorage): Promise<ListedDevice[]> {
  const listed: ListedDevice[] = [];
  const files = parseNames(await storage.transport.list(DEVICES_FOLDER, storage.signal));
  for (const [device, numbers] of files)
    for (const number of numbers) {
      const facts = await readDeviceFile(storage, pathOf(device, number));
      if (!facts) continue;
      listed.push({ device, ...facts });
      break;
    }
  return listed;
}

/** Removes what devices told of themselves. Rejects with `TransportError`. */
export async function removeDeviceFiles(
  transport: Transport,
  devices: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const files = parseNames(await transport.list(DEVICES_FOLDER, signal));
  for (const device of devices)
    for (const number of files.get(device) ?? []) await transport.remove(pathOf(device, number), signal);
}
