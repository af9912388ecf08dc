import type { Change, Value } from '../merge/change';
import { isStamp } from '../merge/stamp';
import type { LibraryKey } from '../seal/library-key';
import { BrokenSeal, openSealed, seal } from '../seal/seal';

/**
 * The two logs of a device: `log` has what is small, `text` the texts of articles, which come after it. A change says the same in
 * either.
 */
export const STREAMS = ['log', 'text'] as const;
export type Stream = (typeof STREAMS)[number];

/** Whether a value is the name of a log. */
export const isStream = (value: unknown): value is Stream => STREAMS.some((stream) => stream === value);

/** Changes of one log of a device, numbered from 1 without a gap, as a file holds them. */
export interface Pack {
  stream: Stream;
  device: string;
  from: number;
  to: number;
  changes: readonly Change[];
}

/** Where a pack lies: in the folder of its log, under the device, its first and its last number. */
export type PackName = Omit<Pack, 'changes'>;

/** Bytes of a pack before it is packed and sealed: fifty files for 50,000 articles. */
export const PACK_BYTES = 4_000_000;
/** Bytes that a pack may have, sealed or unpacked: a change may be long, and a server may send anything. */
export const MAX_PACK_BYTES = 64_000_000;
const VERSION = 1;

const NAME = /^([0-9a-z]{8,32})-([1-9]\d{0,14})-([1-9]\d{0,14})$/;

/** The path of a pack's file. */
export const packPath = ({ stream, device, from, to }: PackName): string =>
  `${stream}/${device}-${from}-${to}`;

/** Reads the name of a file in the folder of a log; null if it is not a pack's. */
export function parsePackName(stream: Stream, name: string): PackName | null {
  const [, device, first, last] = NAME.exec(name) ?? [];
  if (device === undefined) return null;
  const [from, to] = [Number(first), Number(last)];
  return from <= to ? { stream, device, from, to } : null;
}

/** Seals a pack for its file. */
export const sealPack = (key: LibraryKey, pack: Pack): Promise<Uint8Array<ArrayBuffer>> =>
  seal(key, packPath(pack), new TextEncoder().encode(writeContent(pack)));

const writeContent = ({ device, from, to, changes }: Pack): string =>
  JSON.stringify({ version: VERSION, device, from, to, changes });

const isText = (value: unknown): value is string => typeof value === 'string';
const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
const areStamps = (value: unknown): boolean => Array.isArray(value) && value.every(isStamp);

/** Whether a value is a change as `change.ts` has it. */
function isChange(value: unknown): value is Change {
  const change = value as Record<string, unknown> | null;
  if (!change || !isStamp(change.at) || !isText(change.item)) return false;
  if (change.kind === 'put') return isText(change.field) && isValue(change.value);
  if (change.kind === 'write') return isText(change.field) && isText(change.text) && areStamps(change.over);
  if (!isText(change.set) || !isText(change.member)) return false;
  return change.kind === 'add' || (change.kind === 'remove' && areStamps(change.seen));
}

/** Thrown for a pack that a newer Lectern wrote. */
export class NewerPack extends Error {}

/**
 * Opens the file of a pack. Throws `BrokenSeal` if it cannot be opened or is not what its name says, `NewerPack` if only a newer
 * version can read it.
 */
export async function openPack(
  key: LibraryKey,
  name: PackName,
  file: Uint8Array<ArrayBuffer>,
): Promise<Pack> {
  const path = packPath(name);
  const text = new TextDecoder().decode(await openSealed(key, path, file, MAX_PACK_BYTES));
  const { version, device, from, to, changes } = parseContent(path, text);
  if (version !== VERSION) throw new NewerPack(path);
  const isWhole =
    device === name.device && from === name.from && to === name.to && changes?.length === to - from + 1;
  if (!isWhole || !changes.every(isChange)) throw new BrokenSeal(`${path} is not what its name says`);
  return { stream: name.stream, device, from, to, changes };
}

function parseContent(path: string, text: string): Partial<Pack> & { version?: number } {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    throw new BrokenSeal(`${path} is no JSON`);
  }
}
