import { BEYOND_ASCII, NO_LETTERS } from '../scripts';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
};

const ESCAPED = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi;

function decode(text: string): string {
  return text.replace(ESCAPED, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}

/** What prints nothing: control characters that are no white space, and marks of width and direction. */
const UNPRINTED = /[^\P{Cc}\s]|[\u200b\u200e\u200f\ufeff]/gu;

/** Nobody writes a longer line of this kind, in characters; what looks for names and dates in one looks at each place again. */
const LONGEST = 4000;

/**
 * Decodes entities that a page escaped once too often, drops tags and what prints nothing, folds white space. Takes any
 * string; returns one line, cut where it is longer than anybody writes one.
 */
export function cleanText(text: string): string {
  const line = text.slice(0, LONGEST);
  const decoded = line.includes('&') ? decode(line) : line;
  const bare = decoded.includes('<') ? decoded.replace(/<\/?[a-z][^>]{0,200}>/gi, '') : decoded;
  return bare.replace(UNPRINTED, '').replace(/\s+/g, ' ').trim();
}

const BETWEEN_LETTERS = new RegExp(`[${NO_LETTERS}]+`, 'g');

/** Letters and digits only, lower case: for asking whether two texts say the same. */
export function reduceToLetters(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text.normalize('NFKC').toLowerCase().replace(BETWEEN_LETTERS, '');
}
