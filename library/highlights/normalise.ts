/** A text as passages are compared, with the mapping back to the original (UTF-16 units). */
export interface NormalisedText {
  text: string;
  /**
   * For each unit of `text`, the offset of its original character, then the end of the original text. The units of one
   * character have the same offset.
   */
  offsets: Uint32Array;
}

/** White space of every kind, separators between blocks (U+2029) among it; U+FEFF is invisible and takes no room. */
const SPACE = /[\s\u0085]/;
/** Soft hyphen, joiners, direction marks and controls, what chooses a character's look: what extraction may add or drop. */
const INVISIBLE =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\u{e0100}-\\u{e01ef}]';
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');
/**
 * A character, with the marks and the Hangul vowels and finals that are one letter with it; thirty at most, as in Unicode's
 * stream-safe text, since composing a million of them would take minutes.
 */
const CHARACTER = new RegExp(`[^](?:(?:${INVISIBLE})*[\\p{M}\\u1161-\\u11ff]){0,30}`, 'uy');
const CONTINUATION = /[\p{M}\u1161-\u11ff]/u;
/** Letters joined for their looks, Latin, Armenian and Arabic; œ and æ are letters. */
const LIGATURE = /[\u0132\u0133\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]/;

/** What typography writes in several ways. */
const PLAIN_PUNCTUATION: Record<string, string> = {
  ...Object.fromEntries([...'‘’‚‛ʼ′‹›'].map((quote) => [quote, "'"])),
  ...Object.fromEntries([...'“”„‟«»″'].map((quote) => [quote, '"'])),
  ...Object.fromEntries([...'‐‑‒–—―−'].map((dash) => [dash, '-'])),
  '…': '...',
};

/** What a UTF-16 unit is; 0 is not known yet. */
const Kind = { Plain: 1, Space: 2, Invisible: 3, Continuation: 4, Other: 5 } as const;

const kinds = new Uint8Array(0x10000);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (character.search(EVERY_INVISIBLE) === 0) return Kind.Invisible;
  if (SPACE.test(character)) return Kind.Space;
  if (CONTINUATION.test(character)) return Kind.Continuation;
  return isSurrogate(unit) || normaliseCharacter(character) !== character ? Kind.Other : Kind.Plain;
}

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known) return known;
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

/** Letters instead of a ligature; those that are a phrase stay, as a space of theirs could stand beside another. */
function splitLigature(character: string): string {
  const letters = character.normalize('NFKC');
  return SPACE.test(letters) ? character : letters;
}

function replaceUnit(unit: string): string {
  return PLAIN_PUNCTUATION[unit] ?? (LIGATURE.test(unit) ? splitLigature(unit) : unit);
}

function normaliseMarked(character: string): string {
  const visible = character.replace(EVERY_INVISIBLE, '').normalize('NFC');
  return Array.from(visible, replaceUnit).join('').normalize('NFC');
}

/** Normalised characters of one unit: quotes and dashes are many. */
const known = new Map<string, string>();

/** A character with its marks as it is compared: any number of units. */
function normaliseCharacter(character: string): string {
  if (character.length > 1) return normaliseMarked(character);
  const normalised = known.get(character) ?? normaliseMarked(character);
  known.set(character, normalised);
  return normalised;
}

/** Whether the unit at an offset may belong to the character before it. */
function isContinued(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  const kind = kindOf(text.charCodeAt(offset));
  return kind === Kind.Continuation || kind === Kind.Invisible;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;

/** The end of the character with its marks at an offset (UTF-16 units). */
function endOfCharacter(text: string, start: number): number {
  if (!isSurrogate(text.charCodeAt(start)) && !isContinued(text, start + 1)) return start + 1;
  CHARACTER.lastIndex = start;
  return CHARACTER.test(text) ? CHARACTER.lastIndex : start + 1;
}

/** Gathers a normalised text piece by piece. */
function createWriter(length: number) {
  // Ligatures become several units, so the list may have to grow.
  let offsets = new Uint32Array(length + 16);
  let count = 0;
  const parts: string[] = [];
  return {
    /** Appends units that all stand for the character at an offset. */
    addCharacter(part: string, offset: number) {
      const needed = count + part.length + length - offset + 1;
      if (needed > offsets.length) {
        const longer = new Uint32Array(needed * 2);
        longer.set(offsets);
        offsets = longer;
      }
      offsets.fill(offset, count, count + part.length);
      count += part.length;
      parts.push(part);
    },
    /** Appends units of the original as they are. */
    addPlain(plain: string, offset: number) {
      for (let index = 0; index < plain.length; index++) offsets[count++] = offset + index;
      parts.push(plain);
    },
    finish(): NormalisedText {
      offsets[count] = length;
      return { text: parts.join(''), offsets: offsets.slice(0, count + 1) };
    },
  };
}

/** The end of the units from an offset on that stay as they are: letters, and single spaces (U+0020) between them. */
function endOfPlain(text: string, start: number): number {
  let kind: number = kindOf(text.charCodeAt(start));
  for (let end = start; end < text.length; end++) {
    const next: number = end + 1 < text.length ? kindOf(text.charCodeAt(end + 1)) : Kind.Plain;
    const isSingleSpace = kind === Kind.Space && text.charCodeAt(end) === 0x20 && next !== Kind.Space;
    if (kind !== Kind.Plain && !isSingleSpace) return end;
    if (next === Kind.Continuation || next === Kind.Invisible) return end;
    kind = next;
  }
  return text.length;
}

/**
 * Normalises an article's text, or a piece of it, for finding passages again (docs/highlights.md has a table of examples):
 * white space and the separators between blocks become one space, what is invisible vanishes, ligatures become letters,
 * quotes and dashes plain ones, and Unicode is composed (NFC). Case stays.
 */
export function normaliseText(text: string): NormalisedText {
  const writer = createWriter(text.length);
  let isAfterSpace = false;
  for (let start = 0; start < text.length; ) {
    // A space here may follow another one, so it is looked at alone.
    const kind = kindOf(text.charCodeAt(start));
    const plainEnd = kind === Kind.Plain ? endOfPlain(text, start) : start;
    if (plainEnd > start) {
      writer.addPlain(text.slice(start, plainEnd), start);
      isAfterSpace = text.charCodeAt(plainEnd - 1) === 0x20;
      start = plainEnd;
    } else if (kind === Kind.Space) {
      if (!isAfterSpace) writer.addCharacter(' ', start);
      isAfterSpace = true;
      start++;
    } else {
      const end = kind === Kind.Invisible ? start + 1 : endOfCharacter(text, start);
      const part = kind === Kind.Invisible ? '' : normaliseCharacter(text.slice(start, end));
      writer.addCharacter(part, start);
      if (part) isAfterSpace = false;
      start = end;
    }
  }
  return writer.finish();
}
