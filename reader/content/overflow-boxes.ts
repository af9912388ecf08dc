/** Puts an element into a box of its own that scrolls sideways and can be reached and scrolled by keyboard. */
function wrapInBox(element: Element, label: string): HTMLElement {
  const box = element.ownerDocument.createElement('div');
  box.className = 'scrolls';
  box.dataset.label = label;
  setWide(box, true);
  element.replaceWith(box);
  box.append(element);
  return box;
}

/** A box that has nothing to scroll is no stop for Tab and no region: a screen reader hears the table alone. */
function setWide(box: HTMLElement, wide: boolean): void {
  box.toggleAttribute('data-wide', wide);
  for (const [name, value] of [
    ['tabindex', '0'],
    ['role', 'region'],
    ['aria-label', box.dataset.label ?? ''],
  ] as const) {
    if (wide) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}

/** A first row of nothing but head cells is the table's head, which stays in sight. */
function addTableHead(table: HTMLTableElement): void {
  const [first] = table.rows;
  if (table.tHead || !first || table.rows.length < 3) return;
  const isHead = [...first.cells].every((cell) => cell.localName === 'th' && cell.rowSpan === 1);
  if (isHead) table.createTHead().append(first);
}

/**
 * Gives tables and code boxes that scroll where they are wider than the column, and keeps track of which are. Takes the
 * article's container and the boxes' accessible names; returns what ends it.
 */
export function boxOverflowing(container: HTMLElement, labels: { table: string; code: string }): () => void {
  const boxes: HTMLElement[] = [];
  for (const table of container.querySelectorAll('table')) {
    if (table.closest('.scrolls')) continue;
    addTableHead(table);
    boxes.push(wrapInBox(table, labels.table));
  }
  for (const code of container.querySelectorAll('pre')) {
    code.dir = 'ltr';
    boxes.push(wrapInBox(code, labels.code));
  }
  const Observer = (container.ownerDocument.defaultView as (Window & typeof globalThis) | null)
    ?.ResizeObserver;
  if (!Observer || !boxes.length) return () => {};
  const observer = new Observer((entries) => {
    // All are read before any is changed: one by one, each reading would lay the page out anew.
    const read = entries.map(({ target }) => {
      const box = target as HTMLElement;
      return { box, wide: box.scrollWidth > box.clientWidth + 1 };
    });
    for (const { box, wide } of read) if (wide !== box.hasAttribute('data-wide')) setWide(box, wide);
  });
  for (const box of boxes) observer.observe(box);
  return () => observer.disconnect();
}
