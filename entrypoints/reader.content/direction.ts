import type { Direction } from '../../article/types';

/** The direction a page is set in, as the browser computed it. */
export function directionOf(page: Document): Direction {
  const element = page.body ?? page.documentElement;
  return page.defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}
