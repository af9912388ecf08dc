import type { RepairRule } from './rule';

/** Where the copy keeps the language a block of code is in. */
export const LANGUAGE_ATTRIBUTE = 'data-language';

/** GitHub, HTML5's `language-`, Prism, Sphinx, Jekyll: the language after a prefix. */
const PREFIXED =
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text|highlight|brush:?|code)[-:]\s*([a-z][\w+#.-]{0,20})/i;
/** highlight.js, Hexo, Pandoc, Prettify: the language beside a name. */
const BESIDE =
  /(?:^|\s)(?:hljs|highlight|sourceCode|prettyprint|src|programlisting)\s+(?:src-)?([a-z][\w+#-]{0,20})(?=\s|$)/i;
/** Words that stand there and are no language. */
const NO_LANGUAGE =
  /^(?:none|plain|plaintext|text|txt|nohighlight|auto|default|code|block|wrap|wrapper|line|lines|numbers|dark|light|theme.*|notranslate|container|figure|inner|toolbar|copy|box|snippet)$/i;
/** So far up from its code a page may name the language. */
const LEVELS = 4;

function named(element: Element): string | null {
  const stated = element.getAttribute('data-lang') ?? element.getAttribute(LANGUAGE_ATTRIBUTE);
  const names = element.getAttribute('class') ?? '';
  const found = stated?.trim() || PREFIXED.exec(names)?.[1] || BESIDE.exec(names)?.[1] || '';
  return /^[a-z][\w+#.-]{0,20}$/i.test(found) && !NO_LANGUAGE.test(found) ? found.toLowerCase() : null;
}

/** The language a block of code is in: as it says itself, else its only code, else the boxes round nothing but it. */
function languageOf(block: Element, countCode: (box: Element) => number): string | null {
  const own = named(block);
  if (own) return own;
  for (const code of block.querySelectorAll('code, pre')) {
    const inner = named(code);
    if (inner) return inner;
  }
  let box = block.parentElement;
  for (let up = 0; box && up < LEVELS && countCode(box) <= 2; up++) {
    const outer = named(box);
    if (outer) return outer;
    box = box.parentElement;
  }
  return null;
}

/** Writes the language of code where it survives: classes do not. Runs before code blocks get their final shape. */
export const codeLanguage: RepairRule = {
  id: 'code-language',
  apply(copy) {
    // Every word of code in a paragraph asks it of that paragraph.
    const counts = new Map<Element, number>();
    const countCode = (box: Element) => {
      const count = counts.get(box) ?? box.querySelectorAll('pre').length;
      counts.set(box, count);
      return count;
    };
    for (const block of copy.querySelectorAll('pre, table, code')) {
      if (block.localName === 'code' && block.closest('pre')) continue;
      if (block.localName === 'table' && !block.querySelector('pre, code, .line, .blob-code')) continue;
      const language = languageOf(block, countCode);
      if (language) block.setAttribute(LANGUAGE_ATTRIBUTE, language);
      else block.removeAttribute(LANGUAGE_ATTRIBUTE);
    }
  },
};
