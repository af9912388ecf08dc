/** TeX's names of functions that MathML writes as identifiers of several letters. */
const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd inf ker lim liminf limsup ln log max min sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** Marks above a letter, by the character that MathML has there. */
const ACCENTS: Readonly<Record<string, string>> = {
  '→': '\\vec',
  '⃗': '\\vec',
  '^': '\\hat',
  ˆ: '\\hat',
  '~': '\\tilde',
  '˜': '\\tilde',
  '¯': '\\overline',
  '‾': '\\overline',
  '―': '\\overline',
  _: '\\overline',
  '˙': '\\dot',
  '.': '\\dot',
  '¨': '\\ddot',
  '⏞': '\\overbrace',
};
const UNDER: Readonly<Record<string, string>> = { _: '\\underline', '⏟': '\\underbrace' };

/** Operators that stand above and below what they go over. */
const isLargeOperator = (tex: string): boolean =>
  /^(?:[∑∏∐⋂⋃⋁⋀⨀⨁⨂]|\\(?:lim|max|min|sup|inf|liminf|limsup))$/u.test(tex);

/** Marks and operators that mean nothing by themselves in TeX, or something else. */
const escapeTex = (text: string): string =>
  text
    .replace(/\\/g, '\\backslash ')
    .replace(/[#$%&_{}]/g, '\\$&')
    .replace(/~/g, '\\sim ')
    .replace(/\u2061|\u2062|\u2063|\u2064/g, '')
    .replace(/\u2212/g, '-');

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const group = (tex: string): string => `{${tex}}`;

/** An element's parts by position; one that is missing is empty. */
const partsOf = (element: Element) => (index: number) => {
  const part = element.children[index];
  return part ? convert(part) : '';
};

const joinAll = (elements: Iterable<Element>): string =>
  [...elements]
    .map(convert)
    .filter((tex) => tex !== '')
    .join(' ');

function convertIdentifier(element: Element): string {
  const text = textOf(element);
  if ([...text].length <= 1) return escapeTex(text);
  return FUNCTIONS.has(text) ? `\\${text}` : `\\mathrm{${escapeTex(text)}}`;
}

function convertOver(element: Element): string {
  const part = partsOf(element);
  const accent = ACCENTS[textOf(element.children[1] ?? element)];
  if (accent) return `${accent}{${part(0)}}`;
  return isLargeOperator(part(0)) ? `${part(0)}^{${part(1)}}` : `\\overset{${part(1)}}{${part(0)}}`;
}

function convertUnder(element: Element): string {
  const part = partsOf(element);
  const accent = UNDER[textOf(element.children[1] ?? element)];
  if (accent) return `${accent}{${part(0)}}`;
  return isLargeOperator(part(0)) ? `${part(0)}_{${part(1)}}` : `\\underset{${part(1)}}{${part(0)}}`;
}

function convertUnderOver(element: Element): string {
  const part = partsOf(element);
  return isLargeOperator(part(0))
    ? `${part(0)}_{${part(1)}}^{${part(2)}}`
    : `\\overset{${part(2)}}{\\underset{${part(1)}}{${part(0)}}}`;
}

function convertFenced(element: Element): string {
  const open = element.getAttribute('open') ?? '(';
  const close = element.getAttribute('close') ?? ')';
  const inner = [...element.children].map(convert).join(', ');
  return `\\left${escapeTex(open) || '.'} ${inner} \\right${escapeTex(close) || '.'}`;
}

const convertTable = (element: Element): string =>
  `\\begin{matrix} ${[...element.children]
    .map((row) => [...row.children].map(convert).join(' & '))
    .join(' \\\\ ')} \\end{matrix}`;

const CONVERTERS: Readonly<Record<string, (element: Element) => string>> = {
  mi: convertIdentifier,
  mn: (element) => escapeTex(textOf(element)),
  mo: (element) => escapeTex(textOf(element)),
  mtext: (element) => (textOf(element) ? `\\text{${escapeTex(textOf(element))}}` : ''),
  ms: (element) => `\\text{${escapeTex(textOf(element))}}`,
  mspace: () => '\\;',
  mphantom: () => '',
  none: () => '{}',
  mfrac: (element) => `\\frac{${partsOf(element)(0)}}{${partsOf(element)(1)}}`,
  msqrt: (element) => `\\sqrt{${joinAll(element.children)}}`,
  mroot: (element) => `\\sqrt[${partsOf(element)(1)}]{${partsOf(element)(0)}}`,
  msup: (element) => `${group(partsOf(element)(0))}^{${partsOf(element)(1)}}`,
  msub: (element) => `${group(partsOf(element)(0))}_{${partsOf(element)(1)}}`,
  msubsup: (element) => `${group(partsOf(element)(0))}_{${partsOf(element)(1)}}^{${partsOf(element)(2)}}`,
  mover: convertOver,
  munder: convertUnder,
  munderover: convertUnderOver,
  mfenced: convertFenced,
  mtable: convertTable,
};

/** Letters and numbers need no braces below an exponent. */
const withoutNeedlessBraces = (tex: string): string => tex.replace(/\{([\p{L}\p{N}])\}(?=[_^])/gu, '$1');

/** An element of presentation MathML; what is unknown is what it holds. */
function convert(element: Element): string {
  const known = CONVERTERS[element.localName];
  if (known) return known(element);
  return element.children.length > 0 ? joinAll(element.children) : escapeTex(textOf(element));
}

/**
 * A formula as TeX, on one line unless its author wrote it on several: the TeX it was made from if it is there (`alttext`, which is
 * what MathJax, KaTeX, LaTeXML and Wikipedia keep it in), or as its presentation MathML says it (MathML Core). Characters beyond ASCII stay
 * as they are, which MathJax and KaTeX read.
 */
export function toTex(formula: Element): string {
  const source = formula.getAttribute('alttext')?.trim();
  return source || withoutNeedlessBraces(joinAll(formula.children) || textOf(formula));
}
