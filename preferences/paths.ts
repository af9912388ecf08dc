import type { Preferences } from './types';

/**
 * The fields of a record by path: each top-level one, or where that is a record, each one in it ("theme", "type.textSize",
 * "sites.example.org"). These are what two devices' changes are told apart by.
 */
export function fieldsOf(preferences: Preferences): Record<string, unknown> {
  const { version: _, ...sections } = preferences;
  const fields: Record<string, unknown> = {};
  for (const [section, value] of Object.entries(sections)) {
    if (typeof value !== 'object' || Array.isArray(value)) fields[section] = value;
    else for (const [key, item] of Object.entries(value)) fields[`${section}.${key}`] = item;
  }
  return fields;
}

/** The record that fields are of, unread: for `readRecord`. Those that are undefined are left out. */
export function recordOf(fields: Record<string, unknown>): unknown {
  const record = new Map<string, unknown>([['version', 2]]);
  const sections = new Map<string, [string, unknown][]>();
  for (const [path, value] of Object.entries(fields)) {
    const [section = '', ...rest] = path.split('.');
    if (value === undefined) continue;
    if (rest.length === 0) record.set(section, value);
    else {
      const items = sections.get(section) ?? [];
      sections.set(section, items);
      items.push([rest.join('.'), value]);
    }
  }
  for (const [section, items] of sections) record.set(section, Object.fromEntries(items));
  return Object.fromEntries(record);
}

/** The paths under which two records differ. */
export function changedFields(before: Preferences, after: Preferences): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...paths].filter((path) => stringifyStable(old[path]) !== stringifyStable(now[path]));
}

/** A value as text that does not depend on the order of keys: storage sorts them as it likes. */
export function stringifyStable(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
