import { childrenOf, createBeside, findAll, findStray, isBlank, isOneOf, rename, unwrap } from './elements';

/** What makes a figure one, even without words. */
const SHOWN = 'img, svg, math, table, hr';

/** One caption, first or last in its figure (HTML, 4.4.12); a figure from which everything was taken goes. */
function mendFigure(figure: Element): void {
  if (!figure.querySelector(SHOWN) && !figure.textContent?.trim()) {
    figure.remove();
    return;
  }
  const captions = findAll(figure, 'figcaption').filter((caption) => caption.closest('figure') === figure);
  const [caption, ...further] = captions;
  if (!caption) return;
  const children = childrenOf(figure);
  if (caption !== children[0] && caption !== children.at(-1)) figure.append(caption);
  for (const other of further) rename(other, 'div', 'caption');
}

/** A summary first, and open: many readers of books have no way to open it. */
function mendDetails(details: Element): void {
  const [summary, ...further] = findAll(details, ':scope > summary');
  for (const other of further) rename(other, 'div');
  if (!summary) {
    rename(details, 'div');
    return;
  }
  details.prepend(summary);
  details.setAttribute('open', 'open');
}

/** The next node on one side of another that shows something. */
function findBeside(node: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let beside = node[side];
  while (beside && isBlank(beside)) beside = beside[side];
  return beside;
}

/**
 * Readings after what they are the readings of (HTML, 4.5.10), with the parentheses for readers that show them in the line.
 */
function mendRuby(ruby: Element): void {
  for (const parenthesis of findAll(ruby, ':scope > rp')) parenthesis.remove();
  const readings = findAll(ruby, ':scope > rt');
  const last = readings.at(-1);
  if (!last) {
    rename(ruby, 'span');
    return;
  }
  const after = createBeside(ruby, 'span');
  while (last.nextSibling) after.append(last.nextSibling);
  ruby.after(after);
  unwrap(after);
  for (const reading of readings) {
    // Several readings of the same letters stand together.
    if (isOneOf(findBeside(reading, 'previousSibling'), ['rt', 'rp'])) continue;
    if (isOneOf(findBeside(reading, 'nextSibling'), ['rt'])) continue;
    for (const text of ['(', ')']) {
      const parenthesis = createBeside(reading, 'rp');
      parenthesis.textContent = text;
      if (text === '(') reading.before(parenthesis);
      else reading.after(parenthesis);
    }
  }
}

/** Mends figures, what can be opened, and readings: their parts in place, and nowhere else. */
export function mendBoxes(content: DocumentFragment): void {
  for (const figure of findAll(content, 'figure').reverse()) mendFigure(figure);
  for (const caption of findStray(content, 'figcaption', ['figure'])) rename(caption, 'div', 'caption');
  for (const details of findAll(content, 'details')) mendDetails(details);
  for (const summary of findStray(content, 'summary', ['details'])) rename(summary, 'div');
  // Those within others first: they are part of what stands above.
  for (const ruby of findAll(content, 'ruby').reverse()) mendRuby(ruby);
  for (const part of findStray(content, 'rt, rp', ['ruby'])) unwrap(part);
  for (const inner of findAll(content, 'address address')) rename(inner, 'div');
}
