import type { CleanRule } from './rule';

const TOOLS = '.mw-editsection, .editsection, [class*="edit-section" i]';
/** A mark that only links to its own heading: "#", "¶", "§", "🔗". */
const MARK = /^[#¶§🔗\u{1f517}\s]*$/u;

/** Removes what headings carry for editors and linkers: "[edit]", permalink marks. Sources: MediaWiki, Sphinx, GitHub. */
export const headingTools: CleanRule = {
  id: 'heading-tools',
  apply(root, { remove }) {
    for (const tool of root.querySelectorAll(TOOLS)) remove(tool);
    for (const link of root.querySelectorAll('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a'))
      if (MARK.test(link.textContent ?? '') && !link.querySelector('img')) remove(link);
  },
};
