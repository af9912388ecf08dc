/** On the copy of what the page leaves out when it is printed: a hint at clutter, not a proof. */
export const PRINT_HIDDEN_ATTRIBUTE = 'data-print-hidden';

/** More rules than this are a framework's, and take longer to read than they are worth. */
const MOST_RULES = 8000;

/** The selectors under `@media print` that hide what they match, from every style sheet the page lets us read. */
function printSelectors(page: Document): string[] {
  const selectors: string[] = [];
  let budget = MOST_RULES;
  const read = (rules: CSSRuleList, print: boolean): void => {
    for (const rule of rules) {
      if (budget-- < 0) return;
      if ('media' in rule && 'cssRules' in rule) {
        const { media, cssRules } = rule as CSSMediaRule;
        if (/^print\b/.test(media.mediaText)) read(cssRules, true);
      } else if (print && 'selectorText' in rule) {
        // A rule's style and selector are written out anew at each asking: thousands of them would be noticed.
        const { style, selectorText } = rule as CSSStyleRule;
        if (style.display === 'none') selectors.push(selectorText);
      }
    }
  };
  for (const sheet of page.styleSheets) {
    // Most styles written into a page say nothing of printing, and to read a style sheet is to build all of its rules.
    const text = sheet.href ? null : sheet.ownerNode?.textContent;
    if (text && !text.includes('print') && !sheet.media.mediaText) continue;
    const print = /^print\b/.test(sheet.media.mediaText);
    try {
      read(sheet.cssRules, print);
    } catch {
      // Another site's style sheet may not be read.
    }
  }
  return selectors;
}

/** Marks on the copy what a print stylesheet hides. Takes the live page and its copy, of the same shape or a smaller one. */
export function markPrintHidden(page: Document, copy: Document): void {
  for (const selector of printSelectors(page)) {
    try {
      for (const element of copy.querySelectorAll(selector)) element.setAttribute(PRINT_HIDDEN_ATTRIBUTE, '');
    } catch {
      // A selector only another browser knows.
    }
  }
}
