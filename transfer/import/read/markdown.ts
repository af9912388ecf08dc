import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import type { ImportedContent } from '../item';
import { plainTextOf } from './plain-text';

/** Beyond these, marked's time grows with the square, or its stack overflows (measured with 18.2.1). */
const MAX_NESTING = 100;
const MAX_EMPHASIS_IN_BLOCK = 4000;
const MAX_RUN_BEFORE_AT = 5000;

/** Markdown as content, and the passages marked as highlights in it. */
export interface MarkdownContent {
  /** Null if there is no text. */
  content: ImportedContent | null;
  /** The plain text of each `==passage==`, in order. */
  highlights: readonly string[];
}

/**
 * Markdown as HTML, in Obsidian's dialect: `==highlights==` are taken out of it as such, links between notes become their text, comments
 * and what is embedded from the vault are dropped. Text made to make marked slow comes out as plain text.
 */
export function readMarkdown(markdown: string): MarkdownContent {
  const text = markdown.trim();
  if (text === '') return { content: null, highlights: [] };
  if (isTooHard(text)) return { content: { html: text, kind: 'text' }, highlights: [] };
  const highlights: string[] = [];
  try {
    const marked = new Marked({ gfm: true });
    marked.use({ extensions: [highlightSyntax(highlights), WIKILINKS, COMMENTS] });
    return { content: { html: marked.parse(text, { async: false }), kind: 'article' }, highlights };
  } catch {
    return { content: { html: text, kind: 'text' }, highlights: [] };
  }
}

/** `==passage==`, rendered as its text: highlights are kept beside the article, not in it. */
function highlightSyntax(into: string[]): TokenizerAndRendererExtension {
  return {
    name: 'highlight',
    level: 'inline',
    start: (source) => indexOrNone(source, '=='),
    tokenizer(source) {
      const match = /^==(?=\S)((?:(?!==)[\s\S])*?\S)==(?!=)/.exec(source);
      if (!match) return undefined;
      const [raw, text = ''] = match;
      return { type: 'highlight', raw, text, tokens: this.lexer.inlineTokens(text) };
    },
    renderer(token: Tokens.Generic) {
      const html = this.parser.parseInline(token.tokens ?? []);
      const quote = plainTextOf(html);
      if (quote !== '') into.push(quote);
      return html;
    },
  };
}

/** `[[Note#Heading|text]]` and `![[picture.png]]`, which mean something only in the vault. */
const WIKILINKS: TokenizerAndRendererExtension = {
  name: 'wikilink',
  level: 'inline',
  start: (source) => indexOrNone(source, '[['),
  tokenizer(source) {
    const match = /^(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/.exec(source);
    if (!match) return undefined;
    const [raw, embeds, target = '', alias] = match;
    const text = embeds ? '' : alias?.trim() || target.trim();
    return { type: 'wikilink', raw, text };
  },
  renderer: ({ text }: Tokens.Generic) => escapeHtml(String(text)),
};

/** `%%A comment%%`, which Obsidian shows only in its editor. */
const COMMENTS: TokenizerAndRendererExtension = {
  name: 'obsidianComment',
  level: 'inline',
  start: (source) => indexOrNone(source, '%%'),
  tokenizer(source) {
    const raw = /^%%(?:(?!%%)[\s\S])*%%/.exec(source)?.[0];
    return raw === undefined ? undefined : { type: 'obsidianComment', raw };
  },
  renderer: () => '',
};

function indexOrNone(text: string, part: string): number | undefined {
  const index = text.indexOf(part);
  return index === -1 ? undefined : index;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Nesting of quotations and lists that a line begins with: their marks, or the room before the last of them. */
function nestingOf(line: string): number {
  const start = /^(?:[\s>]|[-+*]\s|\d{1,9}[.)]\s)*/.exec(line)?.[0] ?? '';
  const marks = start.replace(/\s/g, '').length;
  const isListItem = /[-+*.)]\s$/.test(start);
  return Math.max(marks, isListItem ? start.length / 2 : 0);
}

function isTooHard(text: string): boolean {
  let emphasis = 0;
  for (const line of text.split('\n')) {
    if (nestingOf(line) > MAX_NESTING) return true;
    emphasis = line.trim() === '' ? 0 : emphasis + line.replace(/[^*_]/g, '').length;
    if (emphasis > MAX_EMPHASIS_IN_BLOCK || hasLongRunBeforeAt(line)) return true;
  }
  return false;
}

/** Whether an `@` follows so long a run without a space that the search for e-mail addresses takes seconds. */
function hasLongRunBeforeAt(line: string): boolean {
  for (let at = line.indexOf('@'); at !== -1; at = line.indexOf('@', at + 1)) {
    if (at < MAX_RUN_BEFORE_AT) continue;
    if (!/\s/.test(line.slice(at - MAX_RUN_BEFORE_AT, at))) return true;
  }
  return false;
}
