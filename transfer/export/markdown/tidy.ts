import type { Break, Parents, Text } from 'mdast';

type Child = Parents['children'][number];

/** Spaces that mean nothing at a line's ends; wider ones indent verse. */
const SPACES_BEFORE = /^[^\S\u2002\u2003]+/;
const SPACES_AFTER = /\s+$/;

/** Nodes that mark a stretch of text: spaces inside them, at their ends, would keep them from being read. */
const isSpan = (node: Child): boolean => ['strong', 'emphasis', 'delete', 'link'].includes(node.type);
/** Nodes that are nothing without what they hold. */
const needsContent = (node: Child): boolean =>
  isSpan(node) || ['paragraph', 'blockquote', 'list', 'listItem', 'heading'].includes(node.type);
const BREAK: Break = { type: 'break' };
const isBreak = (node: Child | undefined): node is Break => node?.type === 'break';

const isEmpty = (node: Child): boolean =>
  node.type === 'text'
    ? node.value === ''
    : needsContent(node) && 'children' in node && node.children.length === 0;

const createText = (value: string): Text => ({ type: 'text', value });
const textsOf = (value: string): Text[] => (value === '' ? [] : [createText(value)]);

/** Takes the spaces and line breaks from one end of a row of nodes, which loses them. */
function takeBlank(nodes: Child[], end: 'first' | 'last'): Child[] {
  const blank: Child[] = [];
  const [take, put] =
    end === 'first'
      ? [() => nodes.shift(), (...some: Child[]) => nodes.unshift(...some)]
      : [() => nodes.pop(), (...some: Child[]) => nodes.push(...some)];
  for (let node = take(); node; node = take()) {
    if (isBreak(node)) {
      blank.push(node);
      continue;
    }
    const spaces =
      node.type === 'text' ? (end === 'first' ? SPACES_BEFORE : SPACES_AFTER).exec(node.value)?.[0] : '';
    if (node.type !== 'text' || !spaces) {
      put(node);
      break;
    }
    blank.push(createText(' '));
    put(...textsOf(end === 'first' ? node.value.slice(spaces.length) : node.value.slice(0, -spaces.length)));
  }
  return end === 'first' ? blank : blank.reverse();
}

/** Two neighbors as one, if they would be read as one; null if not. */
function join(one: Child, other: Child): Child | null {
  if (one.type === 'text' && other.type === 'text') return createText(one.value + other.value);
  if (one.type !== other.type || !('children' in one) || !('children' in other)) return null;
  const isMarked = ['strong', 'emphasis', 'delete'].includes(one.type);
  const areBullets = one.type === 'list' && other.type === 'list' && !one.ordered && !other.ordered;
  return isMarked || areBullets
    ? ({ ...one, children: joinNeighbors([...one.children, ...other.children]) } as Child)
    : null;
}

/** Joins neighbors that would be read as one, and parts those that would be read as something else. */
function joinNeighbors(children: readonly Child[]): Child[] {
  const joined: Child[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const both = last && join(last, child);
    if (both) joined[joined.length - 1] = both;
    // `$a$$b$` is one formula.
    else if (last?.type === 'inlineMath' && child.type === 'inlineMath') joined.push(createText(' '), child);
    else joined.push(child);
  }
  return joined;
}

/** Nodes in lines: the spaces around line breaks are gone, and a line has something on it. */
function splitLines(nodes: readonly Child[]): Child[][] {
  const lines: Child[][] = [[]];
  for (const node of nodes)
    if (isBreak(node)) lines.push([]);
    else lines.at(-1)?.push(node);
  return lines.map((line) => {
    const rest = [...line];
    takeBlank(rest, 'first');
    takeBlank(rest, 'last');
    return rest;
  });
}

/** Lines as paragraphs of lines: an empty line parts two. */
function splitParagraphs(lines: readonly Child[][]): Child[][] {
  const paragraphs: Child[][][] = [[]];
  for (const line of lines)
    if (line.length === 0) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter(({ length }) => length > 0).map((paragraph) => joinLines(paragraph, BREAK));
}

const joinLines = (lines: readonly Child[][], separator: Child): Child[] =>
  lines
    .filter(({ length }) => length > 0)
    .flatMap((line, index) => (index === 0 ? line : [separator, ...line]));

/** A node whose parts are tidy; a paragraph may become several, and what is blank at a span's ends stands beside it. */
function tidyNode(node: Child, inside: ReadonlySet<string>): Child[] {
  if (!('children' in node)) return [node];
  const children = tidy(node.children, isSpan(node) ? new Set([...inside, node.type]) : inside);
  // Bold within bold says nothing more, and its marks would be read as text.
  if (isSpan(node) && inside.has(node.type)) return children;
  const withChildren = (some: readonly Child[]): Child => ({ ...node, children: some }) as Child;
  const withLines = (separator: Child) =>
    withChildren(joinNeighbors(joinLines(splitLines(children), separator)));
  if (node.type === 'paragraph') return splitParagraphs(splitLines(children)).map(withChildren);
  if (node.type === 'heading') return [withLines(createText(' '))];
  if (node.type === 'tableCell') return [withLines(BREAK)];
  if (!isSpan(node)) return [withChildren(children)];
  const before = takeBlank(children, 'first');
  const after = takeBlank(children, 'last');
  return [...before, withLines(BREAK), ...after];
}

/**
 * Nodes that can be written as Markdown and read as the same: spaces stand outside of bold and linked text, neighbors of one kind are
 * one, a heading is one line, and nothing is empty. `inside` names the spans that the nodes stand in.
 */
export const tidy = (nodes: readonly Child[], inside: ReadonlySet<string> = new Set()): Child[] =>
  joinNeighbors(nodes.flatMap((node) => tidyNode(node, inside)).filter((node) => !isEmpty(node)));
