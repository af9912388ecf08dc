import { parseFragment } from '../../markup/parse';
import { convertDrawnFormulas } from './drawn-formulas';
import { createFormula } from './formulas';
import { convertKatex } from './katex';
import type { RepairRule } from './rule';

/** Moves TeX annotations to the alternative text, because annotations would be shown as well. */
function moveAnnotations(copy: Document): void {
  for (const annotation of copy.querySelectorAll('math annotation, math annotation-xml')) {
    const formula = annotation.closest('math');
    const source = (annotation.textContent ?? '').trim();
    if (/tex/i.test(annotation.getAttribute('encoding') ?? '') && source && !formula?.hasAttribute('alttext'))
      formula?.setAttribute('alttext', source);
    annotation.remove();
  }
}

/** MathJax 2: uses the source in the script and removes the rendered output before it. */
function convertMathJax2(copy: Document): void {
  for (const script of copy.querySelectorAll('script[type^="math/"]')) {
    for (
      let output = script.previousElementSibling;
      output?.matches('[class*="MathJax"]');
      output = script.previousElementSibling
    )
      output.remove();
    const type = script.getAttribute('type') ?? '';
    const source = (script.textContent ?? '').replace(/^\s*%\s*<!\[CDATA\[|%\s*\]\]>\s*$/g, '').trim();
    const parsed = type.startsWith('math/mml') ? parseFragment(source).content.querySelector('math') : null;
    const converted = parsed
      ? copy.importNode(parsed, true)
      : createFormula(copy, source, { display: type.includes('mode=display') });
    if (source) script.replaceWith(converted);
  }
}

/** MathJax 3: uses the MathML for screen readers if present, else the characters. */
function convertMathJax3(copy: Document): void {
  for (const container of copy.querySelectorAll('mjx-container')) {
    const math = container.querySelector('mjx-assistive-mml math');
    const text = (container.textContent ?? '').trim();
    const display = container.getAttribute('display') === 'true';
    if (math) container.replaceWith(math);
    else if (text) container.replaceWith(createFormula(copy, text, { display, tex: false }));
  }
}

/** KaTeX renders a formula both visually and as MathML, or visually alone; Wikipedia as MathML and as an image. */
function dropDuplicates(copy: Document): void {
  for (const katex of copy.querySelectorAll('.katex, .mwe-math-element')) {
    const drawn = katex.querySelector('.katex-html');
    const math = katex.querySelector('math') ?? (drawn && convertKatex(copy, drawn));
    if (!math) continue;
    if (katex.closest('.katex-display, .mwe-math-element-block')) math.setAttribute('display', 'block');
    katex.replaceWith(math);
  }
}

/** TeX in the usual delimiters. An opening dollar sign can't be followed by a space, or the closing one by a digit. */
const TEX =
  /\$\$([^$]+)\$\$|\\\[([\s\S]{1,2000}?)\\\]|\\\(([\s\S]{1,2000}?)\\\)|\$(?!\s)([^$\n]{1,200}?)(?<!\s)\$(?!\d)/g;
const RENDERER_SELECTOR =
  'script[src*="mathjax" i], script[src*="katex" i], script[type^="text/x-mathjax-config"]';
const EXCLUDED_SELECTOR = 'pre, code, script, style, textarea, math, kbd';

/** Marks up TeX that the page was going to render itself but hasn't. */
function convertTex(copy: Document): void {
  if (!copy.body || !copy.querySelector(RENDERER_SELECTOR)) return;
  const walker = copy.createTreeWalker(copy.body, 4 /* text */);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (
      /[$\\]/.test(text.data) &&
      text.data.length < 20_000 &&
      !text.parentElement?.closest(EXCLUDED_SELECTOR)
    )
      texts.push(text);
  }
  for (const text of texts) {
    const parts: (string | Element)[] = [];
    let end = 0;
    for (const match of text.data.matchAll(TEX)) {
      const [whole, dollars, brackets, parentheses, inline] = match;
      const source = dollars ?? brackets ?? parentheses ?? inline ?? '';
      parts.push(text.data.slice(end, match.index));
      parts.push(createFormula(copy, source.trim(), { display: (dollars ?? brackets) !== undefined }));
      end = match.index + whole.length;
    }
    if (parts.length) text.replaceWith(...parts, text.data.slice(end));
  }
}

/**
 * Converts formulas to MathML, which every browser renders: from MathJax 2 and 3, KaTeX and Wikipedia. Unrendered TeX stays
 * readable as TeX, marked up as a formula.
 */
export const math: RepairRule = {
  id: 'math',
  apply(copy) {
    convertTex(copy);
    convertMathJax2(copy);
    convertDrawnFormulas(copy);
    convertMathJax3(copy);
    dropDuplicates(copy);
    moveAnnotations(copy);
  },
};
