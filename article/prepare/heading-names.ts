import type { PrepareRule } from './rule';

/** Names of headings that Readability takes for a page's header, and drops with all it heads ("header-anchor", "headerlink"). */
const HEADER = /header/i;

/**
 * Takes the names off headings that make Readability drop them. Sources: Substack (`header-anchor-post`), Sphinx, Docusaurus
 * and others that make anchors of their headings.
 */
export const headingNames: PrepareRule = {
  id: 'heading-names',
  apply(copy) {
    for (const heading of copy.querySelectorAll(':is(h2, h3, h4, h5, h6)[class*="header" i]')) {
      const names = (heading.getAttribute('class') ?? '').split(/\s+/).filter((name) => !HEADER.test(name));
      heading.setAttribute('class', names.join(' '));
    }
  },
};
