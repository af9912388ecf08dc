import type { RepairRule } from './rule';

/** Records the language of a code block on the copy. */
export const LANGUAGE_ATTRIBUTE = 'data-language';

/** Language after a prefix: GitHub, HTML5's `language-`, Prism, Sphinx, Jekyll. */
const PREFIXED =
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text|highlight|brush:?|code)[-:]\s*([a-z][\w+#.-]{0,20})/i;
/** Language next to a class name: highlight.js, Hexo, Pandoc, Prettify. */
const ADJACENT =
  /(?:^|\s)(?:hljs|highlight|sourceCode|prettyprint|src|programlisting)\s+(?:src-)?([a-z][\w+#-]{0,20})(?=\s|$)/i;
/** Words in these positions that aren't languages. */
const NOT_A_LANGUAGE =
  /^(?:none|plain|plaintext|text|txt|nohighlight|auto|default|code|block|wrap|wrapper|line|lines|numbers|dark|light|theme.*|notranslate|container|figure|inner|toolbar|copy|box|snippet)$/i;
/** Maximum number of levels above the code at which the language is looked up. */
const MAX_LEVELS = 4;

function readLanguage(element: Element): string | null {
  const attribute = element.getAttribute('data-lang') ?? element.getAttribute(LANGUAGE_ATTRIBUTE);
  const names = element.getAttribute('class') ?? '';
  const language = attribute?.trim() || PREFIXED.exec(names)?.[1] || ADJACENT.exec(names)?.[1] || '';
  return /^[a-z][\w+#.-]{0,20}$/i.test(language) && !NOT_A_LANGUAGE.test(language)
    ? language.toLowerCase()
    : null;
}

/** Language of a code block, from its own attributes, the code in it, or boxes that contain only this block. */
function findLanguage(block: Element, countCode: (box: Element) => number): string | null {
  const ownLanguage = readLanguage(block);
  if (ownLanguage) return ownLanguage;
  for (const code of block.querySelectorAll('code, pre')) {
    const innerLanguage = readLanguage(code);
    if (innerLanguage) return innerLanguage;
  }
  let box = block.parentElement;
  for (let level = 0; box && level < MAX_LEVELS && countCode(box) <= 2; level++) {
    const outerLanguage = readLanguage(box);
    if (outerLanguage) return outerLanguage;
    box = box.parentElement;
  }
  return null;
}

/** Records the language of code in an attribute, because classes aren't kept. Must run before the `code` repair. */
export const codeLanguage: RepairRule = {
  id: 'code-language',
  apply(copy) {
    // Cached, because every inline `code` in a paragraph checks that paragraph.
    const counts = new Map<Element, number>();
    const countCode = (box: Element) => {
      const count = counts.get(box) ?? box.querySelectorAll('pre').length;
      counts.set(box, count);
      return count;
    };
    for (const block of copy.querySelectorAll('pre, table, code')) {
      if (block.localName === 'code' && block.closest('pre')) continue;
      if (block.localName === 'table' && !block.querySelector('pre, code, .line, .blob-code')) continue;
      const language = findLanguage(block, countCode);
      if (language) block.setAttribute(LANGUAGE_ATTRIBUTE, language);
      else block.removeAttribute(LANGUAGE_ATTRIBUTE);
    }
  },
};
