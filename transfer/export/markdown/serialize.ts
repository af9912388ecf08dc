import type { InlineCode, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type InlineMath, mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { isMarkup } from './phrasing';
import { tidy } from './tidy';

type PeekingHandle = Handle & { peek: Handle };

/** A bar would end a table's cell. */
const isInCell = (state: { stack: readonly string[] }): boolean => state.stack.includes('tableCell');

const inlineCode: PeekingHandle = Object.assign(
  ((node: InlineCode, parent, state) => {
    if (isMarkup(node)) return node.value;
    const code = defaultHandlers.inlineCode(node, parent, state);
    return isInCell(state) ? code.replace(/\|/g, '\\|') : code;
  }) satisfies Handle,
  { peek: ((node: InlineCode) => (isMarkup(node) ? '<' : '`')) satisfies Handle },
);

const lineBreak: Handle = (node, parent, state, info) => {
  if (isInCell(state)) return '<br>';
  // Two spaces, which every program knows, or nothing where no line may end.
  const written = defaultHandlers.break(node, parent, state, info);
  return written === '\\\n' ? '  \n' : written;
};

const math = mathToMarkdown();
const plainInlineMath = math.handlers?.inlineMath;

const inlineMath: PeekingHandle = Object.assign(
  ((node: InlineMath, parent, state, info) => {
    const value = node.value.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ').trim();
    return plainInlineMath?.(isInCell(state) ? { ...node, value } : node, parent, state, info) ?? '';
  }) satisfies Handle,
  { peek: () => '$' },
);

/** Rows with at least three dashes below the first, which Obsidian asks for, and no cells padded to the same width. */
const table: Handle = (node: Table, _, state, info) => {
  const exit = state.enter('table');
  const rows = node.children.map((row) => row.children.map((cell) => state.handle(cell, row, state, info)));
  exit();
  const width = Math.max(...rows.map(({ length }) => length));
  const write = (cells: readonly string[]) =>
    `|${Array.from({ length: width }, (_, index) => (cells[index] ? ` ${cells[index]} |` : ' |')).join('')}`;
  const [head = [], ...body] = rows;
  return [write(head), write(Array<string>(width).fill('---')), ...body.map(write)].join('\n');
};

/** What means nothing in CommonMark, but something in Obsidian or Logseq: highlights, comments, macros, tags. */
const unsafe: Options['unsafe'] = [
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '{', after: '\\{', inConstruct: 'phrasing' },
  { character: '#', before: '[\\s(]', after: '[^\\s#]', inConstruct: 'phrasing' },
  // GitHub's links without brackets, which the library misses before an escaped character.
  {
    character: '.',
    before: '[Ww]{3}',
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
  },
];

/** An `&` needs escaping only before what ends in a semicolon (CommonMark 2.5), not in `R&D` or between an address's parameters. */
const AMPERSAND = '(?:#[Xx]?[\\dA-Fa-f]+|[A-Za-z][\\dA-Za-z]*);';

const root: Handle = (node: Root, parent, state, info) => {
  state.unsafe = state.unsafe.map((pattern) =>
    pattern.character === '&' ? { ...pattern, after: AMPERSAND, _compiled: undefined } : pattern,
  );
  return defaultHandlers.root(node, parent, state, info);
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmToMarkdown(), math, { unsafe }],
  handlers: { break: lineBreak, inlineCode, inlineMath, root, table },
};

/**
 * Writes Markdown (CommonMark with GitHub's tables, footnotes and struck text, and `$` formulas) so that whatever reads it finds the same
 * nodes. Ends with a line break, unless there is nothing.
 */
export const serialize = (nodes: readonly RootContent[]): string =>
  toMarkdown({ type: 'root', children: tidy(nodes) as RootContent[] }, OPTIONS);
