/** A value of a front matter: a text, or a list of them. Maps are left out: no clipper writes one. */
export type FrontMatterValue = string | readonly string[];

/** A Markdown file parted into its front matter and its body. */
export interface FrontMatter {
  /** By key as it stands there; where a key stands twice, the first that has a value. */
  fields: ReadonlyMap<string, FrontMatterValue>;
  body: string;
  /** Line of the file that the body begins on, from 1. */
  bodyLine: number;
}

const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"[ \t]*|'((?:[^']|'')*)'[ \t]*|([^\s#'"[\]{},&*!|>%@`-][^:#]*)):(?:[ \t]+(.*))?$/;
const FENCE = /^---[ \t]*$/;
/** YAML ends a document with dots too. */
const END = /^(?:---|\.\.\.)[ \t]*$/;

/**
 * Reads the front matter of Markdown: the part of YAML that programs write there (scalars plain, quoted and in blocks, lists in lines
 * and brackets), read more leniently than YAML. What clippers write is often none: `title: Foo: bar`, `"C:\path"`,
 * `[[One]], [[Two]]`, a key twice. Null if the text does not begin with one.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!FENCE.test(lines[0] ?? '')) return null;
  const end = endOf(lines);
  const reader = new LinesReader(lines.slice(1, end));
  const isClosed = END.test(lines[end] ?? '');
  const bodyAt = isClosed ? end + 1 : end;
  return { fields: reader.read(), body: lines.slice(bodyAt).join('\n'), bodyLine: bodyAt + 1 };
}

/** The line that closes the front matter; where none does, the first empty one, or the text's end. */
function endOf(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && END.test(line));
  if (end !== -1) return end;
  const empty = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  return empty === -1 ? lines.length : empty;
}

class LinesReader {
  private at = 0;

  constructor(private readonly lines: readonly string[]) {}

  read(): Map<string, FrontMatterValue> {
    const fields = new Map<string, FrontMatterValue>();
    while (this.at < this.lines.length) {
      const match = KEY.exec(this.lines[this.at++] ?? '');
      if (!match) continue;
      const [, double, single, plain = '', rest = ''] = match;
      const key = (double ?? single?.replaceAll("''", "'") ?? plain).trim();
      const value = this.readValue(rest.trim());
      const known = fields.get(key);
      if (known === undefined || known.length === 0) fields.set(key, value);
    }
    return fields;
  }

  private readValue(rest: string): FrontMatterValue {
    if (/^[|>][-+\d]*(?:\s+#\s.*)?$/.test(rest)) return this.readBlock(rest.startsWith('>'));
    if (rest === '' || /^#\s/.test(rest)) return this.readBelow();
    // `[[Name]]` is a link of Obsidian's, though YAML takes it for a list in a list.
    if (rest.startsWith('[') && !rest.startsWith('[[')) {
      const list = readFlowList(this.joinWhile(rest, (text) => !text.endsWith(']')));
      if (list) return list;
    }
    if (rest.startsWith('{')) return '';
    return this.readScalar(rest);
  }

  /** A scalar, which goes on in lines that are indented. */
  private readScalar(rest: string): string {
    const quote = rest[0];
    if (quote === '"' || quote === "'")
      return unquote(this.joinWhile(rest, (text) => !isClosedBy(text, quote)));
    return unquote([rest, ...this.takeIndented().map((line) => line.trim())].join(' '));
  }

  /** Joins a value with the lines below, which are indented, as long as it is not complete. */
  private joinWhile(start: string, isOpen: (text: string) => boolean): string {
    let text = start;
    while (isOpen(text.trimEnd()) && /^\s/.test(this.lines[this.at] ?? ''))
      text = `${text} ${this.lines[this.at++]?.trim() ?? ''}`;
    return text.trimEnd();
  }

  /** `|` keeps the lines of a block, `>` folds them into paragraphs. */
  private readBlock(isFolded: boolean): string {
    const block = this.takeIndented();
    const indents = block.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const indent = Math.min(...indents, 1000);
    const text = block.map((line) => line.slice(indent)).join('\n');
    return (isFolded ? text.replace(/([^\n])\n(?=[^\n])/g, '$1 ') : text).trim();
  }

  /** What stands under a key without a value: a list, text, or nothing. */
  private readBelow(): FrontMatterValue {
    const items: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const item = /^\s*-(?:\s+(.*))?$/.exec(this.lines[this.at] ?? '');
      if (!item && !(items.length > 0 && /^\s+\S/.test(this.lines[this.at] ?? ''))) break;
      const text = item ? (item[1] ?? '') : (this.lines[this.at] ?? '');
      if (item) items.push(text.trim());
      // The rest of a long item.
      else items.push(`${items.pop() ?? ''} ${text.trim()}`);
    }
    if (items.length > 0) return items.map(unquote).filter((text) => text !== '');
    const below = this.takeIndented().map((line) => line.trim());
    return below.some((line) => KEY.test(line)) ? '' : unquote(below.join(' ').trim());
  }

  private takeIndented(): string[] {
    const start = this.at;
    while (/^(?:\s|$)/.test(this.lines[this.at] ?? '-')) this.at++;
    return this.lines.slice(start, this.at);
  }
}

/** Whether a text that begins with a quote ends with it, unescaped. */
function isClosedBy(text: string, quote: string): boolean {
  const inner = quote === '"' ? /^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$/ : /^'(?:[^']|'')*'(?:\s+#.*)?$/;
  return inner.test(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** A scalar without its quotes and comment; a backslash that escapes nothing stays. */
function unquote(text: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(text)?.[1];
  if (double !== undefined)
    return double.replace(
      /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gi,
      (all, hex: string | undefined, unicode: string | undefined, character: string | undefined) =>
        character === undefined
          ? String.fromCharCode(Number.parseInt(hex ?? unicode ?? '', 16))
          : (ESCAPES[character] ?? all),
    );
  const single = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  // Only with a space behind it: `tags: #one #two` is what people write. A quote never closed is left out.
  const plain = text
    .replace(/\s+#\s.*$/, '')
    .replace(/^"([^"]*)$/, '$1')
    .trim();
  return /^(?:null|~)$/i.test(plain) ? '' : plain;
}

/** The texts of a list in brackets, or null if it is text that begins with one: `[Review] A book`. */
function readFlowList(text: string): string[] | null {
  const inner = (/^\[(.*)\](?:\s+#.*)?$/.exec(text) ?? /^\[([^\]]*)$/.exec(text))?.[1];
  if (inner === undefined) return null;
  const items = inner.match(/\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[\[[^\]]*\]\])|[^,]+/g) ?? [];
  return items.map((item) => unquote(item.trim())).filter((item) => item !== '');
}
