/**
 * Whether a text begins as a JSON list of objects and has all of `keys` as names in what is seen of it: what tells a format whose
 * file is too long to be parsed for that.
 */
export const beginsAsListWith = (text: string, ...keys: readonly string[]): boolean =>
  /^\s*\[\s*\{/.test(text) && keys.every((key) => new RegExp(`"${key}"\\s*:`).test(text));
