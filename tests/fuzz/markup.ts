import type { Chance } from './chance';

/**
 * A page's markup as a list of tags, texts and comments, each as it was written: mutators cut and paste them, and so make
 * what no parser of a tree could. Scripts, styles and titles are one token each.
 */
export interface Markup {
  tokens: string[];
}

/** Changes a page's markup in place. It may find nothing to change. */
export type MarkupMutator = (markup: Markup, chance: Chance) => void;

const TOKEN =
  /<!--[\s\S]*?-->|<(script|style|textarea|title|noscript)\b[\s\S]*?<\/\1\s*>|<[a-z/!?][^>]*>|[^<]+|</gi;
const OPEN = /^<([a-z][^\s/>]*)/i;
const CLOSE = /^<\/([a-z][^\s/>]*)/i;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const RAW = /^<(?:script|style|textarea|title|noscript)\b/i;
/** Larger parts are not copied: a page grows by kilobytes, not by itself. */
const MOST_COPIED = 60_000;
/** An element of more tokens counts as one that closes nowhere. */
const MOST_TOKENS = 5000;

/** Takes a page's text apart. */
export const tokenise = (html: string): Markup => ({ tokens: html.match(TOKEN) ?? [] });

/** The name of an opening tag, lower case; '' for any other token. */
export const nameOf = (token: string): string => OPEN.exec(token)?.[1]?.toLowerCase() ?? '';

/** The index of a token that will do: the first from a random place on, which costs less than to look at all of them. */
function pickWhere({ tokens }: Markup, chance: Chance, holds: (token: string) => boolean): number | null {
  const start = chance.below(tokens.length);
  for (let step = 0; step < tokens.length; step++) {
    const index = (start + step) % tokens.length;
    if (holds(tokens[index] ?? '')) return index;
  }
  return null;
}

/** The index of an opening tag whose name matches, or null. */
export const pickTag = (markup: Markup, chance: Chance, names = /./): number | null =>
  pickWhere(markup, chance, (token) => {
    const name = nameOf(token);
    return name !== '' && names.test(name);
  });

/** The index of a closing tag, or null. */
export const pickClose = (markup: Markup, chance: Chance): number | null =>
  pickWhere(markup, chance, (token) => CLOSE.test(token));

/** The index of a text that is not white space alone, or null. */
export const pickText = (markup: Markup, chance: Chance): number | null =>
  pickWhere(markup, chance, (token) => !token.startsWith('<') && /\S/.test(token));

/** The index of an opening tag with attributes, or null. */
export const pickWithAttributes = (markup: Markup, chance: Chance, names = /./): number | null =>
  pickWhere(markup, chance, (token) => !RAW.test(token) && token.includes('=') && names.test(nameOf(token)));

/** The index of the last token of the element that opens at `at`; `at` itself where it closes nowhere. */
export function endOf({ tokens }: Markup, at: number): number {
  const name = nameOf(tokens[at] ?? '');
  if (!name || VOID.test(name) || RAW.test(tokens[at] ?? '')) return at;
  let depth = 0;
  const last = Math.min(tokens.length, at + MOST_TOKENS);
  for (let index = at; index < last; index++) {
    const token = tokens[index] ?? '';
    if (nameOf(token) === name) depth++;
    else if (CLOSE.exec(token)?.[1]?.toLowerCase() === name && --depth === 0) return index;
  }
  return at;
}

/** Bounds of one element of the page's body, first and last token; null where there is none. */
export function pickElement(
  markup: Markup,
  chance: Chance,
  names?: RegExp,
): [first: number, last: number] | null {
  const first = pickTag(markup, chance, names ?? /^(?!html$|head$|body$|meta$|link$|base$)/);
  return first === null ? null : [first, endOf(markup, first)];
}

/** A copy of some tokens; none where they are too long to be copied. */
export function copyOf({ tokens }: Markup, [first, last]: readonly [number, number]): string[] {
  const part = tokens.slice(first, last + 1);
  return part.join('').length > MOST_COPIED ? [] : part;
}

/** Any place between two tokens. */
export const pickPlace = ({ tokens }: Markup, chance: Chance): number => chance.below(tokens.length + 1);

/** Puts text before the token at `at`. */
export function insert({ tokens }: Markup, at: number, text: string): void {
  tokens.splice(at, 0, text);
}

/** Writes an attribute into the opening tag at `at`, before those it has: of two with one name the first counts. */
export function setAttribute({ tokens }: Markup, at: number, attribute: string): void {
  tokens[at] = (tokens[at] ?? '').replace(OPEN, (tag) => `${tag} ${attribute}`);
}

/** The attributes of an opening tag as they are written, ` name="value"`. */
export const attributesOf = (token: string): string[] =>
  token.match(/\s[^\s=<>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g) ?? [];

/** Writes something in the head, or where it would stand if there were none. */
export function insertInHead(markup: Markup, text: string): void {
  const head = markup.tokens.findIndex((token) => nameOf(token) === 'head');
  insert(markup, head + 1, text);
}
