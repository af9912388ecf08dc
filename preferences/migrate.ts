/**
 * Brings a stored record of an earlier version to today's shape, without judging its values. Version 1 (0.1) was flat:
 * theme, textSize, width. A record without a version is read as today's: its fields are told one by one.
 */
export function migrate(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return stored;
  if (stored.version !== 1) return stored;
  const { theme, textSize, width }: Record<string, unknown> = { ...stored };
  return { version: 2, theme, type: { textSize, width } };
}
