import { decodeFragment, setOwnTarget } from './own-link';
import type { NormaliseStep } from './step';

/** Before an id that the sanitiser drops. */
const PREFIX = 'to-';

/**
 * Unwraps links within the article whose target earlier steps removed, and renames targets that the sanitiser wouldn't keep.
 * Runs last.
 */
export const ownAnchors: NormaliseStep = (root) => {
  const links = [...root.querySelectorAll('a[href^="#"]')];
  if (!links.length) return;
  // The sanitiser drops ids that would hide a property of the document or of a form (DOMPurify, `SANITIZE_DOM`).
  const page = root.ownerDocument;
  const form = page.createElement('form');
  const renamed = new Map<string, string>();
  for (const element of root.querySelectorAll('[id]')) {
    const { id } = element;
    const kept = id in page || id in form ? PREFIX + id : id;
    renamed.set(id, kept);
    element.id = kept;
  }
  for (const link of links) {
    const id = decodeFragment((link.getAttribute('href') ?? '').slice(1));
    setOwnTarget(link, renamed.get(id) || null);
  }
};
