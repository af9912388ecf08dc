/** Elements that hold text but no blocks: a displayed formula in them stays in their line. */
const LINES = 'h1, h2, h3, h4, h5, h6, td, th, caption, figcaption, summary, dt, a';

/** A row of a table, without the rows of tables inside it. */
const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

const isCell = (element: Element): boolean => element.matches('td, th');

/** Whether a table only arranges what is in it: it has one column, or holds tables or headings. */
function isLayout(table: Element): boolean {
  const widest = Math.max(0, ...rowsOf(table).map((row) => [...row.children].filter(isCell).length));
  return widest <= 1 || table.querySelector('table, td :is(h1, h2, h3, h4, h5, h6)') !== null;
}

/** Puts the contents of a table's cells in its place, each in a block of its own. */
function unwrapTable(table: Element): void {
  const blocks = rowsOf(table)
    .flatMap((row) => [...row.children])
    .map((cell) => {
      const block = table.ownerDocument.createElement('div');
      block.append(...cell.childNodes);
      return block;
    });
  table.replaceWith(...blocks);
}

/** Renames a cell, keeping how many columns and rows it takes. */
function makeHeader(cell: Element): void {
  const header = cell.ownerDocument.createElement('th');
  for (const { name, value } of cell.attributes) header.setAttribute(name, value);
  header.append(...cell.childNodes);
  cell.replaceWith(header);
}

/** Gives a table what Markdown needs: its first row is its header, and its caption stands before it. */
function prepareTable(table: Element): void {
  const [first] = rowsOf(table);
  if (first && !table.querySelector('thead'))
    for (const cell of [...first.children]) if (cell.localName === 'td') makeHeader(cell);
  const caption = table.querySelector(':scope > caption');
  if (!caption) return;
  const block = table.ownerDocument.createElement('div');
  block.append(...caption.childNodes);
  caption.remove();
  table.before(block);
}

/** Parts a paragraph around a displayed formula in it. */
function liftFormula(formula: Element): void {
  const paragraph = formula.closest('p');
  if (!paragraph || formula.closest(LINES)) return;
  const range = paragraph.ownerDocument.createRange();
  range.setStartAfter(formula);
  range.setEndAfter(paragraph);
  paragraph.after(formula, range.extractContents());
  if (!paragraph.textContent?.trim() && !paragraph.firstElementChild) paragraph.remove();
}

/** Puts what stands in a list but in no item into one; a list that stands there belongs to the item before it. */
function prepareList(list: Element): void {
  let item: Element | null = null;
  let isOpen = false;
  for (const node of [...list.childNodes]) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement && (node as Element).localName === 'li') {
      item = node as Element;
      isOpen = false;
    } else if (isElement || (node.nodeValue ?? '').trim() !== '') {
      const isList = isElement && (node as Element).matches('ul, ol');
      if (!item || !(isOpen || isList)) {
        item = list.ownerDocument.createElement('li');
        node.before(item);
        isOpen = true;
      }
      item.append(node);
    }
  }
}

/** Puts a film or recording between paragraphs, unless it stands in one. */
function prepareMedia(media: Element): void {
  if (media.closest(`p, ${LINES}`)) return;
  const paragraph = media.ownerDocument.createElement('p');
  media.before(paragraph);
  paragraph.append(media);
}

/**
 * Changes a copy of an article to what Markdown can say: layout tables become their contents, tables have a header, displayed formulas
 * and films stand between paragraphs, and lists hold nothing but items.
 */
export function prepare(root: HTMLElement | DocumentFragment): void {
  // From the inside out: a table that held a layout table may be one itself.
  for (const table of [...root.querySelectorAll('table')].reverse())
    if (isLayout(table)) unwrapTable(table);
    else prepareTable(table);
  for (const formula of root.querySelectorAll('math[display=block]')) liftFormula(formula);
  for (const list of root.querySelectorAll('ul, ol')) prepareList(list);
  for (const media of root.querySelectorAll('video, audio')) prepareMedia(media);
}
