import { parseFragment } from '../../markup/parse';
import type { RepairRule } from './rule';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A formula known only by its TeX or its characters: MathML that shows them, with the TeX as its alternative text. */
function formula(copy: Document, text: string, { display = false, tex = true } = {}): Element {
  const math = copy.createElementNS(MATHML, 'math');
  if (display) math.setAttribute('display', 'block');
  const shown = copy.createElementNS(MATHML, 'mtext');
  shown.textContent = text;
  math.append(shown);
  if (tex) math.setAttribute('alttext', text);
  return math;
}

/** The source a formula carries beside what is drawn becomes its alternative text; an annotation would be shown twice. */
function annotations(copy: Document): void {
  for (const annotation of copy.querySelectorAll('math annotation, math annotation-xml')) {
    const formula = annotation.closest('math');
    const source = (annotation.textContent ?? '').trim();
    if (/tex/i.test(annotation.getAttribute('encoding') ?? '') && source && !formula?.hasAttribute('alttext'))
      formula?.setAttribute('alttext', source);
    annotation.remove();
  }
}

/** MathJax 2: the source in a script, what was drawn of it before. */
function mathJaxScripts(copy: Document): void {
  for (const script of copy.querySelectorAll('script[type^="math/"]')) {
    for (
      let drawn = script.previousElementSibling;
      drawn?.matches('[class*="MathJax"]');
      drawn = script.previousElementSibling
    )
      drawn.remove();
    const type = script.getAttribute('type') ?? '';
    const source = (script.textContent ?? '').replace(/^\s*%\s*<!\[CDATA\[|%\s*\]\]>\s*$/g, '').trim();
    const parsed = type.startsWith('math/mml') ? parseFragment(source).content.querySelector('math') : null;
    const made = parsed
      ? copy.importNode(parsed, true)
      : formula(copy, source, { display: type.includes('mode=display') });
    if (source) script.replaceWith(made);
  }
}

/** MathJax 3: the formula for screen readers where there is one, else its characters. */
function mathJaxContainers(copy: Document): void {
  for (const container of copy.querySelectorAll('mjx-container')) {
    const math = container.querySelector('mjx-assistive-mml math');
    const text = (container.textContent ?? '').trim();
    const display = container.getAttribute('display') === 'true';
    if (math) container.replaceWith(math);
    else if (text) container.replaceWith(formula(copy, text, { display, tex: false }));
  }
}

/** KaTeX draws a formula twice, for eyes and as MathML; Wikipedia as MathML and as a picture. */
function twice(copy: Document): void {
  for (const katex of copy.querySelectorAll('.katex, .mwe-math-element')) {
    const math = katex.querySelector('math');
    if (!math) continue;
    if (katex.closest('.katex-display, .mwe-math-element-block')) math.setAttribute('display', 'block');
    katex.replaceWith(math);
  }
}

/** TeX between the usual marks; a dollar sign opens one only where no space follows and no digit stands after the next. */
const RAW =
  /\$\$([^$]+)\$\$|\\\[([\s\S]{1,2000}?)\\\]|\\\(([\s\S]{1,2000}?)\\\)|\$(?!\s)([^$\n]{1,200}?)(?<!\s)\$(?!\d)/g;
const DRAWS_LATER = 'script[src*="mathjax" i], script[src*="katex" i], script[type^="text/x-mathjax-config"]';
const NOT_TEX = 'pre, code, script, style, textarea, math, kbd';

/** A page that was to draw its formulas itself and has not. */
function rawTex(copy: Document): void {
  if (!copy.body || !copy.querySelector(DRAWS_LATER)) return;
  const walker = copy.createTreeWalker(copy.body, 4 /* text */);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/[$\\]/.test(text.data) && text.data.length < 20_000 && !text.parentElement?.closest(NOT_TEX))
      texts.push(text);
  }
  for (const text of texts) {
    const parts: (string | Element)[] = [];
    let from = 0;
    for (const match of text.data.matchAll(RAW)) {
      const [whole, dollars, brackets, parentheses, inline] = match;
      const source = dollars ?? brackets ?? parentheses ?? inline ?? '';
      parts.push(text.data.slice(from, match.index));
      parts.push(formula(copy, source.trim(), { display: (dollars ?? brackets) !== undefined }));
      from = match.index + whole.length;
    }
    if (parts.length) text.replaceWith(...parts, text.data.slice(from));
  }
}

/**
 * Formulas as MathML, which every browser draws: from MathJax 2 and 3, KaTeX, Wikipedia; TeX that no library is there to
 * draw stays readable as TeX, marked as the formula it is.
 */
export const math: RepairRule = {
  id: 'math',
  apply(copy) {
    rawTex(copy);
    mathJaxScripts(copy);
    mathJaxContainers(copy);
    twice(copy);
    annotations(copy);
  },
};
