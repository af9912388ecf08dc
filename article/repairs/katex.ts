import { createMath, createRow, createToken } from './formulas';

/** Struts, lines and drawn roots: space and ink without characters. */
const INK_SELECTOR = '.strut, .pstrut, .vlist-s, .nulldelimiter, .frac-line, .hide-tail, .mspace, svg';
/** No formula is nested deeper. */
const MAX_DEPTH = 60;
const INVISIBLE = /[\s\u200b\u2061-\u2064]+/g;

/** The rows of a stack, from the bottom up, as KaTeX writes them, and whether the stack reaches below the line. */
function readStack(element: Element): { rows: Element[]; below: boolean } {
  const stack = element.querySelector('.vlist-t');
  const list = stack?.querySelector('.vlist');
  const rows = [...(list?.children ?? [])].filter((row) => !row.querySelector(':scope > .frac-line'));
  return { rows, below: stack?.classList.contains('vlist-t2') ?? false };
}

/** Sets what stands above and below on a base: `[both, below, above]` are the names of the elements for it. */
function attach(
  copy: Document,
  base: Element,
  [below, above]: readonly [Element | null, Element | null],
  [both, onlyBelow, onlyAbove]: readonly [string, string, string],
): Element {
  if (below && above) return createMath(copy, both, [base, below, above]);
  if (below) return createMath(copy, onlyBelow, [base, below]);
  return above ? createMath(copy, onlyAbove, [base, above]) : base;
}

/** Converts what KaTeX drew inside an element. */
function convertChildren(copy: Document, element: Element, depth: number): Element[] {
  const parts: Element[] = [];
  const rowOf = (part: Element | undefined) =>
    part && createRow(copy, convertChildren(copy, part, depth + 1));
  for (const node of element.childNodes) {
    const text = node.nodeType === 3 ? (node.nodeValue ?? '').replace(INVISIBLE, '') : '';
    if (text) parts.push(createToken(copy, text));
    if (node.nodeType !== 1 || depth > MAX_DEPTH) continue;
    const child = node as Element;
    if (child.matches(INK_SELECTOR)) continue;
    const { rows, below } = readStack(child);
    const [first, second, third] = rows.map((row) => rowOf(row) ?? null);
    if (child.matches('.msupsub') && first) {
      const pair = second
        ? ([first, second] as const)
        : below
          ? ([first, null] as const)
          : ([null, first] as const);
      parts.push(
        attach(copy, parts.pop() ?? createMath(copy, 'mrow', []), pair, ['msubsup', 'msub', 'msup']),
      );
    } else if (child.matches('.mfrac') && first && second) {
      parts.push(createMath(copy, 'mfrac', [second, first]));
    } else if (child.matches('.op-limits') && first && second) {
      const [base, pair] = third
        ? ([second, [first, third]] as const)
        : below
          ? ([second, [first, null]] as const)
          : ([first, [null, second]] as const);
      parts.push(attach(copy, base, pair, ['munderover', 'munder', 'mover']));
    } else if (child.matches('.sqrt') && first) {
      parts.push(createMath(copy, 'msqrt', [first]));
    } else parts.push(...convertChildren(copy, child, depth + 1));
  }
  return parts;
}

/**
 * The MathML of a formula that KaTeX drew without one (`output: "html"`): its fractions, roots, indices and limits are known
 * by the classes that KaTeX gives them. Null if it has no characters.
 */
export function convertKatex(copy: Document, drawn: Element): Element | null {
  const parts = convertChildren(copy, drawn, 0);
  return parts.length ? createMath(copy, 'math', [createRow(copy, parts)]) : null;
}
