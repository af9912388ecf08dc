import type { CleanRule } from './rule';

const TOOL_SELECTOR = '.mw-editsection, .editsection, [class*="edit-section" i], .viewcode-link';
/** Text of a permalink to its own heading: "#", "¶", "§", "🔗". */
const PERMALINK_TEXT = /^[#¶§🔗\u{1f517}\s]*$/u;

/**
 * Removes links for editing and linking from headings and captions: "[edit]", permalinks. Sources: MediaWiki, Sphinx,
 * GitHub.
 */
export const headingTools: CleanRule = {
  id: 'heading-tools',
  apply(root, { remove }) {
    for (const tool of root.querySelectorAll(TOOL_SELECTOR)) remove(tool);
    for (const link of root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, dt, caption, figcaption) a'))
      if (PERMALINK_TEXT.test(link.textContent ?? '') && !link.querySelector('img')) remove(link);
  },
};
