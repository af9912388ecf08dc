import { MATHML_ELEMENTS } from '../../../../markup/allowed';
import { MATHML } from '../xml';
import { childrenOf, findAll, isBlank, moveChildren } from './elements';

/** Elements that hold text and nothing else (MathML 3, 3.1.9). */
const TOKENS = ['mi', 'mn', 'mo', 'ms', 'mtext'];
const EMPTY = ['mspace', 'none', 'mprescripts'];
/** Elements with a fixed number of parts (MathML 3, 3.1.3). */
const PARTS: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};
/** What we don't take: pictures, what is done with a mouse, several forms of the same formula. */
const UNWRAPPED = ['semantics', 'maction', 'mglyph', 'math'];

const LENGTH = String.raw`(?:-?(?:\d+\.?|\d*\.\d+)(?:e[mx]|in|cm|mm|p[xtc]|%)?|(?:negative)?(?:(?:very){0,2}thi(?:n|ck)|medium)mathspace)`;
const TRUTH = /^(?:true|false)$/;
const listOf = (word: string): RegExp => new RegExp(String.raw`^${word}(?:\s+${word})*$`);
const COLUMN = '(?:left|center|right)';
const ROW = '(?:top|bottom|center|baseline|axis)';
const VARIANT =
  /^(?:normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched)$/;

/** The attributes that articles keep: elements that have them, and their values (MathML 3, chapters 2 and 3). */
const ATTRIBUTES: Readonly<Record<string, readonly (readonly [elements: string, value: RegExp])[]>> = {
  id: [['*', /^place-\d+$/]],
  display: [['math', /^(?:block|inline)$/]],
  alttext: [['math', /^/]],
  dir: [['math mrow mstyle mi mn mo mtext ms', /^(?:ltr|rtl)$/]],
  mathvariant: [['math mstyle mi mn mo mtext ms', VARIANT]],
  fence: [['mo mstyle', TRUTH]],
  stretchy: [['mo mstyle', TRUTH]],
  separator: [['mo mstyle', TRUTH]],
  accent: [['mo mover munderover', TRUTH]],
  columnalign: [
    ['mtable mtr', listOf(COLUMN)],
    ['mtd', new RegExp(`^${COLUMN}$`)],
  ],
  rowalign: [
    ['mtable', listOf(ROW)],
    ['mtr mtd', new RegExp(`^${ROW}$`)],
  ],
  columnspacing: [['mtable', listOf(LENGTH)]],
  rowspacing: [['mtable', listOf(LENGTH)]],
  linethickness: [['mfrac', new RegExp(`^(?:${LENGTH}|thin|medium|thick)$`)]],
  width: [['mspace mpadded', new RegExp(`^${LENGTH}$`)]],
  height: [['mspace mpadded', new RegExp(`^${LENGTH}$`)]],
  open: [['mfenced', /^/]],
};

/** A new element of a formula around nodes that stand beside each other, in their place. */
function wrap(nodes: readonly ChildNode[], name: string): Element {
  const wrapper = nodes[0]?.ownerDocument?.createElementNS(MATHML, name);
  if (!wrapper) throw new TypeError('nothing to wrap');
  nodes[0]?.before(wrapper);
  for (const node of nodes) wrapper.append(node);
  return wrapper;
}

function rename(element: Element, name: string): Element {
  const renamed = wrap([element], name);
  moveChildren(element, renamed);
  element.remove();
  return renamed;
}

function mendAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isValid = (ATTRIBUTES[name] ?? []).some(
      ([elements, values]) =>
        (elements === '*' || elements.split(' ').includes(element.localName)) && values.test(value.trim()),
    );
    if (!isValid) element.removeAttribute(name);
  }
}

/** Gives an element as many parts as it has to have: what is too many is one part with the last, what lacks is empty. */
function mendParts(element: Element, count: number): void {
  const parts = childrenOf(element);
  if (parts.length > count) wrap(parts.slice(count - 1), 'mrow');
  for (let length = parts.length; length < count; length++)
    element.append(element.ownerDocument.createElementNS(MATHML, 'mrow'));
}

/** Rows only in tables, cells only in rows. */
function mendRows(math: Element): void {
  for (const row of findAll(math, 'mtr, mlabeledtr'))
    if (row.parentElement?.localName !== 'mtable') rename(row, 'mrow');
    else if (row.localName === 'mlabeledtr') rename(row, 'mtr');
  for (const cell of findAll(math, 'mtd')) if (cell.parentElement?.localName !== 'mtr') rename(cell, 'mrow');
  for (const row of findAll(math, 'mtable'))
    for (const child of childrenOf(row)) if (child.nodeName !== 'mtr') wrap([wrap([child], 'mtd')], 'mtr');
  for (const row of findAll(math, 'mtr'))
    for (const child of childrenOf(row)) if (child.nodeName !== 'mtd') wrap([child], 'mtd');
}

/** A base, then pairs of what stands beside it, after it and before it (MathML 3, 3.4.7). */
function mendScripts(element: Element): void {
  const [base, ...scripts] = childrenOf(element);
  const none = () => element.ownerDocument.createElementNS(MATHML, 'none');
  if (!base || /^(?:none|mprescripts)$/.test(base.nodeName)) {
    rename(element, 'mrow');
    return;
  }
  let isOdd = false;
  let hasBefore = false;
  for (const script of scripts) {
    if (script.nodeName !== 'mprescripts') {
      isOdd = !isOdd;
      continue;
    }
    if (isOdd) script.before(none());
    isOdd = false;
    if (hasBefore) script.remove();
    hasBefore = true;
  }
  if (isOdd) element.append(none());
}

/** Text is text of a token, and tokens have nothing else. */
function mendTokens(math: Element): void {
  for (const element of [math, ...findAll(math, '*')]) {
    if (TOKENS.includes(element.localName)) {
      if (element.firstElementChild) element.textContent = element.textContent?.trim() ?? '';
    } else if (EMPTY.includes(element.localName)) element.replaceChildren();
    else
      for (const text of [...element.childNodes])
        if (text.nodeType === Node.TEXT_NODE && !isBlank(text)) wrap([text], 'mtext');
  }
}

function mendFormula(math: Element): void {
  for (const element of findAll(math, '*')) {
    // Text that was HTML within the formula is text of it.
    if (!math.contains(element) || element.namespaceURI !== MATHML) continue;
    if (!MATHML_ELEMENTS.includes(element.localName)) element.remove();
    else if (UNWRAPPED.includes(element.localName)) element.replaceWith(...element.childNodes);
  }
  mendTokens(math);
  mendRows(math);
  for (const [name, count] of Object.entries(PARTS))
    for (const element of findAll(math, name)) mendParts(element, count);
  for (const element of findAll(math, 'mmultiscripts')) mendScripts(element);
  for (const element of findAll(math, 'none, mprescripts'))
    if (element.parentElement?.localName !== 'mmultiscripts') rename(element, 'mrow');
  for (const element of [math, ...findAll(math, '*')]) mendAttributes(element);
}

/** Mends formulas: presentation MathML as EPUB takes it (EPUB 3.3, 6.1.3.4). */
export function mendFormulas(content: DocumentFragment): void {
  for (const math of findAll(content, 'math')) if (!math.parentElement?.closest('math')) mendFormula(math);
}
