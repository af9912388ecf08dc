import type { Stamp } from './stamp';

/** What a field or a member of a set can be. Longer things are kept beside the changes and named by their hash. */
export type Value = string | number | boolean | null;

/**
 * One change of the library as every device gets it. `item` is what it changes: an article, a highlight, or the library itself,
 * as "kind:id". Which change wins never depends on the order in which changes arrive:
 * - `put` sets a field; of two the later one counts.
 * - `add` and `remove` change a set. `remove` names the additions it has seen, so an addition it has not seen stays.
 * - `write` sets a text. It names the writings it replaces; those that no other replaces stand beside each other.
 */
export type Change =
  | { kind: 'put'; at: Stamp; item: string; field: string; value: Value }
  | { kind: 'add'; at: Stamp; item: string; set: string; member: string }
  | { kind: 'remove'; at: Stamp; item: string; set: string; member: string; seen: readonly Stamp[] }
  | { kind: 'write'; at: Stamp; item: string; field: string; text: string; over: readonly Stamp[] };
