import type { Direction } from '../../article/types';
import type { ViewState } from '../../components/reader/props';

function directionOf(page: Document): Direction {
  const element = page.body ?? page.documentElement;
  return page.defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** What can be shown of a page at once: its headline or title, and that the article is on its way. */
export function loadingState(page: Document): ViewState {
  const title = page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || page.title;
  return {
    kind: 'loading',
    title,
    direction: directionOf(page),
    pageIsLoading: page.readyState === 'loading',
  };
}
