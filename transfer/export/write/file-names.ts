/**
 * The longest name of a file (bytes in UTF-8, ending included). Encrypted folders on Linux and Synology take 143 (eCryptfs), others
 * 255; Windows takes 260 characters for the whole path.
 */
const MAX_BYTES = 120;

/** What no name may contain somewhere, or what breaks links to it in Obsidian (`# ^ [ ] |`), and what stands for it. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  // Control characters, halves of surrogate pairs, noncharacters; marks that turn the reading direction, or can't be seen.
  [/[\n\r\t\u2028\u2029]/g, ' '],
  [
    /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    '',
  ],
  [/\s*[:|]\s+/g, ' - '],
  [/[:|/\\^]/g, '-'],
  [/"/g, "'"],
  [/\[/g, '('],
  [/\]/g, ')'],
  [/#/g, '\uff03'],
  [/[<>?*]/g, ''],
  [/\s+/g, ' '],
];

/** Names of devices in Windows, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)(?= *(?:\.|$))/i;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Letters, and what belongs to them, that are never parted. */
const segmenter = new Intl.Segmenter();

/** The beginning of a text, of so many bytes, without parting a letter from its accents. */
function truncate(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  let length = 0;
  let bytes = 0;
  for (const { segment } of segmenter.segment(text)) {
    bytes += byteLength(segment);
    if (bytes > maxBytes) break;
    length += segment.length;
  }
  return text.slice(0, length);
}

/** Without what may not stand at a name's beginning (a dot hides a file) or its end (Windows drops dots and spaces). */
const trimEnds = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

/** A text as a name without ending, or an empty text if nothing of it can stand in one. */
function toName(text: string, maxBytes: number): string {
  const replaced = REPLACEMENTS.reduce((name, [what, by]) => name.replace(what, by), text.normalize('NFC'));
  const name = trimEnds(truncate(trimEnds(replaced), maxBytes)).replace(RESERVED, '$&_');
  return /[\p{L}\p{N}\p{S}]/u.test(name) ? name : '';
}

/** What systems that don't tell upper from lower case, or decomposed letters from composed ones, take for the same name. */
const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().toUpperCase();

/** Names for the files of one export. */
export interface FileNames {
  /**
   * A name that no other file of the export has, with an ending (`md`), or without for a folder. It is the first of the texts of
   * which something can stand in a name; `untitled` if there is none.
   */
  next(texts: readonly (string | null)[], ending: string): string;
}

/**
 * Creates the names of an export: safe on every system, in the script of the text they are made from, composed (NFC), at most
 * 120 bytes long, and different even where upper and lower case are not told apart.
 */
export function createFileNames(): FileNames {
  const taken = new Set<string>();
  /** How often a name was asked for: so that ten thousand of the same name are not tried from the beginning. */
  const counts = new Map<string, number>();
  return {
    next(texts, ending) {
      const end = ending && `.${ending}`;
      const room = MAX_BYTES - byteLength(end);
      const base = texts.map((text) => toName(text ?? '', room)).find(Boolean) ?? 'untitled';
      const key = foldName(`${base}${end}`);
      for (let count = (counts.get(key) ?? 0) + 1; ; count++) {
        const suffix = count === 1 ? '' : `-${count}`;
        const name = `${trimEnds(truncate(base, room - suffix.length))}${suffix}${end}`;
        if (taken.has(foldName(name))) continue;
        counts.set(key, count);
        taken.add(foldName(name));
        return name;
      }
    },
  };
}
