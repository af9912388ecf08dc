/** The outermost element around an image that contains no other image: its figure, list item or paragraph. */
function blockOf(image: Element, container: Element, counts: ReadonlyMap<Element, number>): Element {
  let block: Element = image;
  for (let at = image.parentElement; at && at !== container; at = at.parentElement) {
    if ((counts.get(at) ?? 0) > 1) break;
    block = at;
  }
  return block;
}

/** The number of images in each element that contains any. */
function countImages(container: Element): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const image of container.querySelectorAll('img'))
    for (let at = image.parentElement; at && at !== container; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** An image's share of the row's width, so that all have the same height. */
function flexGrow(image: Element): number {
  const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
  return ratio > 0.2 && ratio < 6 ? ratio : 1.5;
}

/** Puts images side by side that are so on the page (`data-row`, written by the snapshot). */
export function layOutImageRows(container: HTMLElement): void {
  const rows = new Map<string, Element[]>();
  for (const image of container.querySelectorAll('img[data-row]')) {
    const number = image.getAttribute('data-row') ?? '';
    const row = rows.get(number);
    if (row) row.push(image);
    else rows.set(number, [image]);
  }
  if (!rows.size) return;
  const counts = countImages(container);
  for (const images of rows.values()) {
    const blocks = images.map((image) => blockOf(image, container, counts));
    const [first] = blocks;
    // If they were separated by other elements, they aren't a row any more.
    if (!first || images.length < 2) continue;
    if (!blocks.every((block, index) => index === 0 || block.previousElementSibling === blocks[index - 1]))
      continue;
    const parent = first.parentElement;
    const isAlone = parent !== container && parent && counts.get(parent) === images.length;
    const existingRow = isAlone && parent?.matches('ul, figure, p') ? parent : null;
    const row = existingRow ?? container.ownerDocument.createElement('div');
    row.classList.add('row');
    if (!existingRow) {
      first.before(row);
      row.append(...blocks);
    }
    blocks.forEach((block, index) => {
      (block as HTMLElement).style.flexGrow = String(flexGrow(images[index] ?? first));
    });
  }
}
