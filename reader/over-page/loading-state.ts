import type { Direction } from '../../article/types';
import type { ViewState } from '../view/props';

/** The direction a page is written in. */
export function pageDirection(page: Document): Direction {
  const element = page.body ?? page.documentElement;
  return page.defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A page's headline as it stands there, or its title. */
export const pageHeadline = (page: Document): string =>
  page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || page.title;

/** What can be shown of a page at once: its headline or title, and that the article is on its way. */
export function loadingState(page: Document): ViewState {
  return {
    kind: 'loading',
    title: pageHeadline(page),
    direction: pageDirection(page),
    pageIsLoading: page.readyState === 'loading',
  };
}
