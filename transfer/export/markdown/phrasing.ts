import type { BlockContent, DefinitionContent, InlineCode, Nodes, PhrasingContent, RootContent } from 'mdast';

/** Markup that Markdown has no sign for, such as `<sub>`. */
interface Markup extends InlineCode {
  data: { isMarkup: true };
}

/**
 * A tag as it is to stand in Markdown. It passes as inline code, because the library takes `html` for a block; it is written as it is by
 * the handler in `serialize.ts`.
 */
export const createMarkup = (value: string): Markup => ({
  type: 'inlineCode',
  value,
  data: { isMarkup: true },
});

/** Whether a node is markup made by `createMarkup`. */
export const isMarkup = (node: InlineCode): node is Markup =>
  node.data !== undefined && 'isMarkup' in node.data;

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const LINE_BREAK: PhrasingContent = { type: 'break' };

type Block = BlockContent | DefinitionContent | RootContent;

const isBlock = (node: Nodes): boolean =>
  ['paragraph', 'heading', 'list', 'blockquote', 'code', 'math', 'table', 'thematicBreak', 'html'].includes(
    node.type,
  );

const joinLines = (lines: readonly (readonly PhrasingContent[])[]): PhrasingContent[] =>
  lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));

/** The text of a block, in lines. */
function linesOf(node: Block): PhrasingContent[][] {
  switch (node.type) {
    case 'paragraph':
      return [node.children];
    case 'heading':
      return [[{ type: 'strong', children: node.children }]];
    case 'blockquote':
      return [flatten(node.children)];
    case 'list':
      return node.children.map((item, index) => [
        text(node.ordered ? `${(node.start ?? 1) + index}. ` : '• '),
        ...flatten(item.children),
      ]);
    case 'code':
      return node.value.split('\n').map((value) => (value.trim() ? [{ type: 'inlineCode', value }] : []));
    case 'math':
      return [[{ type: 'inlineMath', value: node.value }]];
    case 'table':
      return node.children.map((row) => row.children.flatMap((cell) => [...cell.children, text(' ')]));
    default:
      return [];
  }
}

/** Blocks as one line with breaks, for a table's cell, which can hold nothing else. */
export function flatten(nodes: readonly (Block | PhrasingContent)[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [];
  let line: PhrasingContent[] | null = null;
  for (const node of nodes) {
    if (isBlock(node)) {
      lines.push(...linesOf(node as Block));
      line = null;
    } else if (line) line.push(node as PhrasingContent);
    else {
      line = [node as PhrasingContent];
      lines.push(line);
    }
  }
  return joinLines(lines);
}
