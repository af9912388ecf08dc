/** A link of Markdown's inline form (CommonMark 6.3), and the text after it up to the next link. */
export interface MarkdownLink {
  title: string;
  url: string;
  after: string;
}

/** The links of a line, `[title](url)`, `[title](<url>)` and `[title](url "hint")`; brackets and parentheses may nest. */
export function markdownLinks(line: string): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let textStart = 0;
  let searched = 0;
  for (let middle = line.indexOf(']('); middle !== -1; middle = line.indexOf('](', searched)) {
    const start = openingBracket(line, middle, searched);
    const url = start === null ? null : destination(line, middle + 2);
    searched = url?.end ?? middle + 1;
    if (start === null || url === null) continue;
    const last = links.at(-1);
    if (last) last.after = line.slice(textStart, start);
    links.push({ title: unescapeMarkdown(line.slice(start + 1, middle)), url: url.text, after: '' });
    textStart = url.end;
  }
  const last = links.at(-1);
  if (last) last.after = line.slice(textStart);
  return links;
}

/** Where the bracket opens that closes at `end`; null if there is none after `from`. */
function openingBracket(line: string, end: number, from: number): number | null {
  let depth = 1;
  for (let at = end - 1; at >= from; at--) {
    if (line[at - 1] === '\\') continue;
    if (line[at] === ']') depth++;
    if (line[at] === '[' && --depth === 0) return at;
  }
  return null;
}

/** The address from `start` on, and where its closing parenthesis ends. */
function destination(line: string, start: number): { text: string; end: number } | null {
  const angled = /\s*<([^<>]*)>/y;
  angled.lastIndex = start;
  const match = angled.exec(line);
  const end = match ? angled.lastIndex : endOfAddress(line, start);
  const text = match ? (match[1] ?? '') : line.slice(start, end);
  const closing = /\s*(?:"[^"]*"|'[^']*')?\s*\)/y;
  closing.lastIndex = end;
  return closing.test(line) ? { text: text.trim(), end: closing.lastIndex } : null;
}

/** An address ends at a space, or at a parenthesis that it did not open. */
function endOfAddress(line: string, start: number): number {
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    const character = line[at];
    if (character === '(') depth++;
    if (character === ' ' || character === '\t' || (character === ')' && --depth < 0)) return at;
  }
  return line.length;
}

/** Text without the backslashes that Markdown needs. */
const unescapeMarkdown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
