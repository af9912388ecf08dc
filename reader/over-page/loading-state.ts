import type { Direction } from '../../article/types';
import type { ViewState } from '../view/props';

/** The text direction of a page. */
export function pageDirection(page: Document): Direction {
  const element = page.body ?? page.documentElement;
  return page.defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A page's headline, or its title. */
export const pageHeadline = (page: Document): string =>
  page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || page.title;

/** The loading state of a page, with its headline or title. */
export function loadingState(page: Document): ViewState {
  return {
    kind: 'loading',
    title: pageHeadline(page),
    direction: pageDirection(page),
    pageIsLoading: page.readyState === 'loading',
  };
}
