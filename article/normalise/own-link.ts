import { unwrap } from '../dom/move';

/** The id that a fragment leads to. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Leads a link to an element of the article, by its id; without one it is a link no more, but keeps its text and picture. */
export function setOwnTarget(link: Element, id: string | null): void {
  if (id !== null) link.setAttribute('href', `#${id}`);
  else if (link.querySelector('img')) link.removeAttribute('href');
  else unwrap(link);
}
