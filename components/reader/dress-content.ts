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

const isSize = (value: string | null): boolean => /^\s*[1-9]\d*(?:px)?\s*$/.test(value ?? '');

/**
 * Keeps a picture's room before it has loaded, and after it could not be: no text moves under a reader's eyes. A picture
 * of unknown size gets the commonest shape of a photograph, or
 * in the middle of text that of a letter, until its own is known.
 */
function keepRoom(image: HTMLImageElement): void {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')];
  if (isSize(width) && isSize(height)) {
    image.style.aspectRatio = `${Number.parseInt(width ?? '', 10)} / ${Number.parseInt(height ?? '', 10)}`;
  } else if (!image.complete || !image.naturalWidth) {
    const inText = (image.closest('p, li, td, dd, h2, h3, h4, a')?.textContent ?? '').trim() !== '';
    image.dataset.room = inText ? 'sign' : 'photograph';
    image.addEventListener('load', () => delete image.dataset.room, { once: true });
  }
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
    keepRoom(image);
    image.decoding = 'async';
    if (index > 2) image.loading = 'lazy';
  });
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.target = '_top';
    link.rel = 'noopener';
  }
}
