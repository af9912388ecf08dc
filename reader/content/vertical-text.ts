/** Blocks without text that belong to the vertical text if they are between vertical blocks. */
const BETWEEN = 'figure, hr, br, img, picture';

/** Scrolls vertical text sideways by wheel; past either end the page scrolls on. */
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
 * Puts vertical text (`data-writing`, written by the snapshot) into boxes as high as the viewport, which scroll sideways.
 * `label` is their accessible name.
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
