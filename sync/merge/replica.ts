import type { Change, Value } from './change';
import type { Stamp } from './stamp';

/** A field: its value, and the change that set it. */
interface Field {
  at: Stamp;
  value: Value;
}

/** A member of a set: the additions that no removal has seen, and those that one has. It is in the set while there are any of the first. */
interface Member {
  added: Set<Stamp>;
  removed: Set<Stamp>;
}

/** A text: the writings that stand, and those that another has replaced, which may arrive after it. */
interface Text {
  written: Map<Stamp, string>;
  replaced: Set<Stamp>;
}

/** What is known of one article, highlight, or of the library itself. */
interface Item {
  fields: Map<string, Field>;
  sets: Map<string, Map<string, Member>>;
  texts: Map<string, Text>;
}

/**
 * What one device knows. Replicas that have applied the same changes, in whatever order and however often, are equal:
 * registers whose last writer wins, sets that keep an addition nobody saw removed (OR-Set), and registers that keep concurrent
 * writings (MV-Register); Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types", 2011.
 */
export interface Replica {
  /** Applies a change. Returns whether it was news. */
  apply(change: Change): boolean;
  /** A field's value; undefined if it was never set. */
  field(item: string, field: string): Value | undefined;
  /** The members of a set, sorted. */
  members(item: string, set: string): string[];
  /** The additions of a member that a removal has to name. */
  additions(item: string, set: string, member: string): Stamp[];
  /** The writings of a text that stand, latest first: more than one if devices wrote without having seen each other's. */
  writings(item: string, field: string): { at: Stamp; text: string }[];
  /** The items that changes were about, sorted. */
  items(): string[];
}

function entry<Key, Kept>(map: Map<Key, Kept>, key: Key, create: () => Kept): Kept {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

function applyPut(item: Item, { field, at, value }: Extract<Change, { kind: 'put' }>): boolean {
  const known = item.fields.get(field);
  if (known && known.at >= at) return false;
  item.fields.set(field, { at, value });
  return true;
}

function memberOf(item: Item, set: string, member: string): Member {
  const members = entry(item.sets, set, () => new Map<string, Member>());
  return entry(members, member, () => ({ added: new Set(), removed: new Set() }));
}

function applyAdd(item: Item, { set, member, at }: Extract<Change, { kind: 'add' }>): boolean {
  const { added, removed } = memberOf(item, set, member);
  if (added.has(at) || removed.has(at)) return false;
  added.add(at);
  return true;
}

function applyRemove(item: Item, { set, member, seen }: Extract<Change, { kind: 'remove' }>): boolean {
  const { added, removed } = memberOf(item, set, member);
  const news = seen.filter((at) => !removed.has(at));
  for (const at of news) {
    added.delete(at);
    removed.add(at);
  }
  return news.length > 0;
}

function applyWrite(item: Item, { field, at, text, over }: Extract<Change, { kind: 'write' }>): boolean {
  const { written, replaced } = entry(item.texts, field, () => ({ written: new Map(), replaced: new Set() }));
  const isNew = !written.has(at) && !replaced.has(at);
  if (isNew) written.set(at, text);
  const news = over.filter((earlier) => !replaced.has(earlier));
  for (const earlier of news) {
    written.delete(earlier);
    replaced.add(earlier);
  }
  return isNew || news.length > 0;
}

/** Creates a replica that knows nothing. */
export function createReplica(): Replica {
  const items = new Map<string, Item>();
  const itemOf = (name: string) =>
    entry(items, name, () => ({ fields: new Map(), sets: new Map(), texts: new Map() }));
  const membersOf = (item: string, set: string) => items.get(item)?.sets.get(set);
  return {
    apply(change) {
      const item = itemOf(change.item);
      if (change.kind === 'put') return applyPut(item, change);
      if (change.kind === 'add') return applyAdd(item, change);
      if (change.kind === 'remove') return applyRemove(item, change);
      return applyWrite(item, change);
    },
    field: (item, field) => items.get(item)?.fields.get(field)?.value,
    members: (item, set) =>
      [...(membersOf(item, set) ?? [])]
        .filter(([, { added }]) => added.size > 0)
        .map(([member]) => member)
        .sort(),
    additions: (item, set, member) => [...(membersOf(item, set)?.get(member)?.added ?? [])].sort(),
    writings: (item, field) =>
      [...(items.get(item)?.texts.get(field)?.written ?? [])]
        .map(([at, text]) => ({ at, text }))
        .sort((one, other) => (one.at < other.at ? 1 : -1)),
    items: () => [...items.keys()].sort(),
  };
}
