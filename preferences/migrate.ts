/**
 * Converts a stored record of an earlier version to the current shape, without validating its values. Version 1 (0.1) was flat:
 * theme, textSize, width. A record without a version is taken as current: its fields are validated one by one.
 */
export function migrate(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return stored;
  if (stored.version !== 1) return stored;
  const { theme, textSize, width }: Record<string, unknown> = { ...stored };
  return { version: 2, theme, type: { textSize, width } };
}
