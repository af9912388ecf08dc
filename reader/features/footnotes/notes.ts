/** What a note's mark looks like: a number, a letter, a sign, in brackets or not. */
const MARK = /^[[(]?\s*(?:\p{Nd}{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§¶#]{1,4}|(?:note|nb)\s*\p{Nd}{1,3})\s*[\])]?$/iu;
const BLOCK = 'li, dd, p, aside, td, blockquote, div';

/** The element a link within the article leads to; null where there is none. */
export function findTarget(link: Element, content: HTMLElement): HTMLElement | null {
  const href = link.getAttribute('href') ?? '';
  let id = href.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // As it is written, then.
  }
  if (!href.startsWith('#') || !id) return null;
  return content.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
}

/**
 * The note that a link is the mark of, or null: a short mark whose target stands further on and is no heading. The links
 * back from a note look alike, but lead upwards.
 */
export function findNote(link: Element, content: HTMLElement): HTMLElement | null {
  const text = (link.textContent ?? '').trim();
  if (!MARK.test(text) && link.getAttribute('role') !== 'doc-noteref') return null;
  const target = findTarget(link, content);
  if (!target || target.contains(link) || target.matches('h1, h2, h3, h4, h5, h6')) return null;
  if (!(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
  const note = target.matches(BLOCK) ? target : target.closest<HTMLElement>(BLOCK);
  return note && content.contains(note) && !note.contains(link) ? note : null;
}

/** A note's text as nodes for a popover: a copy without the links back to its marks, and without names that stand twice. */
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
