import type { RepairRule } from './rule';

const BLOCK_SELECTOR = 'p, li, dd, dt, td, blockquote, h1, h2, h3, h4, h5, h6, pre, figure';

/** The names that links on the page lead to. */
function listTargets(copy: Document): Set<string> {
  const targets = new Set<string>();
  for (const link of copy.querySelectorAll('a[href*="#"]')) {
    const name = (link.getAttribute('href') ?? '').split('#')[1] ?? '';
    if (name) targets.add(name);
  }
  return targets;
}

/**
 * Gives the name of an empty anchor to the block that it stands in or before, as empty elements don't outlive the cleaning, and
 * the links to them would lead nowhere. Sources: old pages (`<a name>`), DokuWiki, Pandoc, scientific journals.
 */
export const anchorTargets: RepairRule = {
  id: 'anchor-targets',
  apply(copy) {
    const targets = listTargets(copy);
    if (!targets.size) return;
    for (const anchor of copy.querySelectorAll(':is(a, span, div):is([id], [name]):not([href])')) {
      const name = anchor.id || (anchor.getAttribute('name') ?? '');
      if (!targets.has(name) || anchor.childElementCount || anchor.textContent?.trim()) continue;
      const next = anchor.nextElementSibling;
      const block = anchor.closest(BLOCK_SELECTOR) ?? (next?.matches(BLOCK_SELECTOR) ? next : null);
      if (!block || block.id) continue;
      anchor.removeAttribute('id');
      anchor.removeAttribute('name');
      block.id = name;
    }
  },
};
