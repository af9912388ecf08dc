/** Wraps an element in a box that scrolls horizontally and can be focused and scrolled by keyboard. */
function wrapInBox(element: Element, label: string): HTMLElement {
  const box = element.ownerDocument.createElement('div');
  box.className = 'scrolls';
  box.dataset.label = label;
  setWide(box, true);
  element.replaceWith(box);
  box.append(element);
  return box;
}

/** A box without overflow is neither a Tab stop nor a region, so that screen readers announce only its content. */
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

/** Turns a first row of header cells into the table's header, which is sticky. */
function addTableHead(table: HTMLTableElement): void {
  const [first] = table.rows;
  if (table.tHead || !first || table.rows.length < 3) return;
  const isHead = [...first.cells].every((cell) => cell.localName === 'th' && cell.rowSpan === 1);
  if (isHead) table.createTHead().append(first);
}

/**
 * Puts tables and code into boxes that scroll if they are wider than the column, and tracks which are. `labels` are the
 * boxes' accessible names. Returns a function that stops this.
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
    // Read all before writing any, to avoid a layout for each.
    const read = entries.map(({ target }) => {
      const box = target as HTMLElement;
      return { box, wide: box.scrollWidth > box.clientWidth + 1 };
    });
    for (const { box, wide } of read) if (wide !== box.hasAttribute('data-wide')) setWide(box, wide);
  });
  for (const box of boxes) observer.observe(box);
  return () => observer.disconnect();
}
