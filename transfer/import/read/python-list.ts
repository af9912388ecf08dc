/** Escape sequences of Python's texts (The Python Language Reference, section 2.4.1). */
const ESCAPES: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '\\': '\\',
  n: '\n',
  r: '\r',
  t: '\t',
  '\n': '',
};

const ESCAPE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g;

const withoutEscapes = (text: string): string =>
  text.replace(ESCAPE, (whole, x?: string, u?: string, long?: string, character?: string) => {
    const code = x ?? u ?? long;
    if (code === undefined) return ESCAPES[character ?? ''] ?? whole;
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** Where the text that begins with the quote at `start` ends: its closing quote, or the end where there is none. */
function endOfText(list: string, start: number): number {
  const quote = list[start];
  for (let at = start + 1; at < list.length; at++) {
    if (list[at] === '\\') at++;
    else if (list[at] === quote) return at;
  }
  return list.length;
}

/**
 * The texts of a list as Python writes it (`repr`): `['a', "it's", 'b\'c']`. Texts that are not in quotes, such as `None`, are
 * none. Null if it is no list at all.
 */
export function parsePythonList(text: string): string[] | null {
  const list = text.trim();
  if (!list.startsWith('[')) return null;
  const texts: string[] = [];
  for (let at = 1; at < list.length; at++) {
    if (list[at] !== "'" && list[at] !== '"') continue;
    const end = endOfText(list, at);
    texts.push(withoutEscapes(list.slice(at + 1, end)));
    at = end;
  }
  return texts;
}
