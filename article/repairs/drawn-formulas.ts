import { createFormula, createMath, createRow, createToken } from './formulas';

/** Attributes in which pages keep the TeX of a formula that they show as a drawing. Sources: WeChat editors, Zhihu, Moodle, Quill. */
const TEX_ATTRIBUTES = ['data-formula', 'data-tex', 'data-latex', 'data-equation', 'data-eeimg-tex'];
const TEX_SELECTOR = TEX_ATTRIBUTES.map((name) => `[${name}]:has(svg)`).join(', ');
const MATHJAX_SELECTOR = 'svg:has([data-mml-node="math"])';
const MAX_DEPTH = 60;
/** Elements of MathML that take their children one by one; others hold rows. */
const NODE_ATTRIBUTE = 'data-mml-node';
const LEAF = /^(?:mi|mn|mo|ms|mtext)$/;
/** Wrappers of MathJax without an element of MathML. */
const NO_ELEMENT = /^(?:math|TeXAtom|mstyle|mpadded|mphantom|texatom)$/;

/** The characters that MathJax drew in a part of a formula: their numbers stand beside the outlines. */
const readCharacters = (part: Element): string =>
  [...part.querySelectorAll('[data-c]')]
    .map((glyph) => Number.parseInt(glyph.getAttribute('data-c') ?? '', 16))
    .filter((code) => code > 0 && code <= 0x10ffff)
    .map((code) => String.fromCodePoint(code))
    .join('')
    .normalize('NFKC');

/** Converts what MathJax drew as SVG: every group names the element of MathML that it draws. */
function convertGroups(copy: Document, group: Element, depth: number): Element[] {
  return [...group.children].flatMap((child): Element[] => {
    const name = child.getAttribute(NODE_ATTRIBUTE);
    if (depth > MAX_DEPTH) return [];
    if (!name || NO_ELEMENT.test(name)) {
      const parts = convertGroups(copy, child, depth + 1);
      return name && parts.length > 1 ? [createRow(copy, parts)] : parts;
    }
    if (!LEAF.test(name)) return [createMath(copy, name, convertGroups(copy, child, depth + 1))];
    const text = readCharacters(child) || (child.textContent ?? '');
    return text ? [name === 'mo' ? createMath(copy, 'mo', [text]) : createToken(copy, text)] : [];
  });
}

/**
 * Makes MathML of formulas that stand on the page only as drawings, which are hidden from screen readers: from the TeX that
 * the page keeps beside them, and from what MathJax notes in its drawings.
 */
export function convertDrawnFormulas(copy: Document): void {
  for (const box of copy.querySelectorAll(TEX_SELECTOR)) {
    const tex = TEX_ATTRIBUTES.map((name) => box.getAttribute(name)?.trim()).find(Boolean);
    if (!tex || box.querySelector('math, p, h1, h2, h3')) continue;
    const display = box.matches('figure, div, section, p');
    const formula = createFormula(copy, tex, { display });
    if (!display) box.replaceWith(formula);
    else {
      const paragraph = copy.createElement('p');
      paragraph.append(formula);
      box.replaceWith(paragraph);
    }
  }
  for (const drawing of copy.querySelectorAll(MATHJAX_SELECTOR)) {
    const container = drawing.closest('mjx-container');
    if (container?.querySelector('math')) continue;
    const parts = convertGroups(copy, drawing, 0);
    if (!parts.length) continue;
    const math = createMath(copy, 'math', [createRow(copy, parts)]);
    if (container?.getAttribute('display') === 'true') math.setAttribute('display', 'block');
    (container ?? drawing).replaceWith(math);
  }
}
