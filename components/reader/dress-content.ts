/** Puts an element into a box of its own that scrolls sideways and can be reached and scrolled by keyboard. */
function scrollBox(element: Element, label: string): void {
  const box = element.ownerDocument.createElement('div');
  box.className = 'scrolls';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', label);
  element.replaceWith(box);
  box.append(element);
}

/**
 * Gives fresh article HTML what styles alone cannot: boxes that scroll for wide tables and long code, patience for
 * pictures, safe targets for links. Call before the first paint; takes the container and the boxes' accessible names.
 */
export function dressContent(container: HTMLElement, labels: { table: string; code: string }): void {
  for (const table of container.querySelectorAll('table'))
    if (!table.closest('.scrolls')) scrollBox(table, labels.table);
  for (const code of container.querySelectorAll('pre')) {
    code.dir = 'ltr';
    scrollBox(code, labels.code);
  }
  container.querySelectorAll('img').forEach((image, index) => {
    image.decoding = 'async';
    if (index > 2) image.loading = 'lazy';
  });
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.target = '_top';
    link.rel = 'noopener';
  }
}
