const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A new element of MathML with the given children. */
export function createMath(copy: Document, name: string, children: readonly (Node | string)[]): Element {
  const element = copy.createElementNS(MATHML, name);
  element.append(...children);
  return element;
}

/** MathML for a formula of which only the TeX or the characters are known; TeX also becomes its alternative text. */
export function createFormula(copy: Document, text: string, { display = false, tex = true } = {}): Element {
  const math = createMath(copy, 'math', [createMath(copy, 'mtext', [text])]);
  if (display) math.setAttribute('display', 'block');
  if (tex) math.setAttribute('alttext', text);
  return math;
}

/** The element of MathML for a few characters: a number, a name or an operator. */
export function createToken(copy: Document, text: string): Element {
  const name = /^[\d.,]+$/.test(text) ? 'mn' : /^\p{L}+$/u.test(text) ? 'mi' : 'mo';
  return createMath(copy, name, [text]);
}

/** One element for several: itself if it is alone, else a row of them. */
export function createRow(copy: Document, parts: readonly Element[]): Element {
  const [only] = parts;
  return only && parts.length === 1 ? only : createMath(copy, 'mrow', parts);
}
