/** On copies of elements that the page hides when printed: a hint that they are clutter, not proof. */
export const PRINT_HIDDEN_ATTRIBUTE = 'data-print-hidden';

/** More rules than this come from a framework, and take longer to read than they are worth. */
const MAX_RULES = 8000;

/** Selectors under `@media print` with `display: none`, from every style sheet we are allowed to read. */
function findPrintSelectors(page: Document): string[] {
  const selectors: string[] = [];
  let remaining = MAX_RULES;
  const readRules = (rules: CSSRuleList, isPrint: boolean): void => {
    for (const rule of rules) {
      if (remaining-- < 0) return;
      if ('media' in rule && 'cssRules' in rule) {
        const { media, cssRules } = rule as CSSMediaRule;
        if (/^print\b/.test(media.mediaText)) readRules(cssRules, true);
      } else if (isPrint && 'selectorText' in rule) {
        // Each access serialises the rule's style and selector again, which adds up over thousands of rules.
        const { style, selectorText } = rule as CSSStyleRule;
        if (style.display === 'none') selectors.push(selectorText);
      }
    }
  };
  for (const sheet of page.styleSheets) {
    // Reading a style sheet builds all of its rules, so skip inline styles that don't mention print.
    const text = sheet.href ? null : sheet.ownerNode?.textContent;
    if (text && !text.includes('print') && !sheet.media.mediaText) continue;
    const isPrint = /^print\b/.test(sheet.media.mediaText);
    try {
      readRules(sheet.cssRules, isPrint);
    } catch {
      // Cross-origin style sheet.
    }
  }
  return selectors;
}

/** Marks what print style sheets hide. The copy must have the live page's shape, or parts of it. */
export function markPrintHidden(page: Document, copy: Document): void {
  for (const selector of findPrintSelectors(page)) {
    try {
      for (const element of copy.querySelectorAll(selector)) element.setAttribute(PRINT_HIDDEN_ATTRIBUTE, '');
    } catch {
      // Selector not supported by this browser.
    }
  }
}
