import type { CleanRule } from './rule';

const TOOLS = '.mw-editsection, .editsection, [class*="edit-section" i], .viewcode-link';
/** A mark that only links to its own heading: "#", "¶", "§", "🔗". */
const MARK = /^[#¶§🔗\u{1f517}\s]*$/u;

/**
 * Removes what headings and the like carry for editors and linkers: "[edit]", permalink marks. Sources: MediaWiki, Sphinx,
 * GitHub.
 */
export const headingTools: CleanRule = {
  id: 'heading-tools',
  apply(root, { remove }) {
    for (const tool of root.querySelectorAll(TOOLS)) remove(tool);
    for (const link of root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, dt, caption, figcaption) a'))
      if (MARK.test(link.textContent ?? '') && !link.querySelector('img')) remove(link);
  },
};
