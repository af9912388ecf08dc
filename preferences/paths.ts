import type { Preferences } from './types';

/**
 * The fields of a record by path: each top-level one, or if that is a record, each one in it ("theme", "type.textSize",
 * "sites.example.org"). Changes of two devices are compared by field.
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

/** Builds the record of these fields, unvalidated, for `readRecord`. Undefined fields are left out. */
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

/** A value as text, independent of the order of its keys, which storage doesn't keep. */
export function stringifyStable(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
