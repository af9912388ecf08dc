/** The text of a footnote reference: a number, letter or symbol, with or without brackets. */
const MARK = /^[[(]?\s*(?:\p{Nd}{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§¶#]{1,4}|(?:note|nb)\s*\p{Nd}{1,3})\s*[\])]?$/iu;
const BLOCK = 'li, dd, p, aside, td, blockquote, div';

/** The target of a link within the article, or null. */
export function findTarget(link: Element, content: ParentNode): HTMLElement | null {
  const href = link.getAttribute('href') ?? '';
  let id = href.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Use the fragment as it is.
  }
  if (!href.startsWith('#') || !id) return null;
  return content.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
}

/**
 * The footnote of a reference, or null: a short link to a later element that isn't a heading. Links back from a footnote
 * look the same, but lead upwards.
 */
export function findNote(link: Element, content: ParentNode & Node): HTMLElement | null {
  const text = (link.textContent ?? '').trim();
  if (!MARK.test(text) && link.getAttribute('role') !== 'doc-noteref') return null;
  const target = findTarget(link, content);
  if (!target || target.contains(link) || target.matches('h1, h2, h3, h4, h5, h6')) return null;
  if (!(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
  const note = target.matches(BLOCK) ? target : target.closest<HTMLElement>(BLOCK);
  return note && content.contains(note) && !note.contains(link) ? note : null;
}

/** Clones the content of a footnote, without the links back to its references and without duplicate IDs. */
export function cloneNote(note: HTMLElement): DocumentFragment {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const text = (link.textContent ?? '').trim();
    const back =
      /^(?:[\u2190-\u21FF\u2934\u2935\u2B00-\u2BFF^]|\ufe0e|\ufe0f)*$/u.test(text) || MARK.test(text);
    if (back) link.remove();
  }
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  const fragment = note.ownerDocument.createDocumentFragment();
  fragment.append(...copy.childNodes);
  return fragment;
}
