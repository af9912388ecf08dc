/** Blocks without text of their own that stand between vertical ones are part of them. */
const BETWEEN = 'figure, hr, br, img, picture';

/** A wheel turns down; vertical lines go on sideways. Past either end the page scrolls on. */
function scrollByWheel(box: HTMLElement): void {
  box.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || Math.abs(event.deltaY) <= Math.abs(event.deltaX)) return;
      const before = box.scrollLeft;
      box.scrollLeft += box.dataset.writing === 'vertical-lr' ? event.deltaY : -event.deltaY;
      if (box.scrollLeft !== before) event.preventDefault();
    },
    { passive: false },
  );
}

/**
 * Puts what a page writes vertically (`data-writing`, written by the snapshot) into boxes that are as high as the window
 * and scroll sideways. Takes the article's container and the boxes' accessible name.
 */
export function boxVerticalText(container: HTMLElement, label: string): void {
  let box: HTMLElement | null = null;
  let between: Element[] = [];
  for (const block of [...container.children]) {
    const writing =
      block.getAttribute('data-writing') ??
      block.querySelector('[data-writing]')?.getAttribute('data-writing');
    if (!writing) {
      if (box && block.matches(BETWEEN)) between.push(block);
      else {
        box = null;
        between = [];
      }
      continue;
    }
    if (!box) {
      box = container.ownerDocument.createElement('div');
      box.className = 'vertical';
      box.dataset.writing = writing;
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', label);
      block.before(box);
      scrollByWheel(box);
    }
    box.append(...between, block);
    between = [];
  }
}
