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

/** Decodes entities that a page escaped once too often, drops tags, folds white space. Takes any string. */
export function tidy(text: string): string {
  const decoded = text.includes('&') ? decode(text) : text;
  const bare = decoded.includes('<') ? decoded.replace(/<\/?[a-z][^>]{0,200}>/gi, '') : decoded;
  return bare
    .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const BETWEEN_LETTERS = new RegExp(`[${NO_LETTERS}]+`, 'g');

/** Letters and digits only, lower case: for asking whether two texts say the same. */
export function squash(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text.normalize('NFKC').toLowerCase().replace(BETWEEN_LETTERS, '');
}
