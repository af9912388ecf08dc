import { foldSpaces } from '../dom/fold-spaces';
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

const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi;

function decode(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}

/** Characters without a glyph: control characters other than white space, zero-width and direction marks. */
const INVISIBLE = /[^\P{Cc}\s]|[\u200b\u200e\u200f\ufeff]/gu;

/** Maximum length of a line, in characters; searching for names and dates in longer ones would be slow. */
const MAX_LENGTH = 4000;

/**
 * Decodes entities that were escaped twice, removes tags and invisible characters, and folds white space. Returns one line,
 * truncated to a sensible length.
 */
export function cleanText(text: string): string {
  const line = text.slice(0, MAX_LENGTH);
  const decoded = line.includes('&') ? decode(line) : line;
  const withoutTags = decoded.includes('<') ? decoded.replace(/<\/?[a-z][^>]{0,200}>/gi, '') : decoded;
  return foldSpaces(withoutTags.replace(INVISIBLE, ''));
}

const BETWEEN_LETTERS = new RegExp(`[${NO_LETTERS}]+`, 'g');

/** Letters and digits only, in lower case: a key for comparing texts. */
export function reduceToLetters(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text.normalize('NFKC').toLowerCase().replace(BETWEEN_LETTERS, '');
}
