import { BLOCKS, findAll, rename, unwrap } from './elements';

/** Elements of a line, which hold nothing but what stands in a line (HTML, 3.2.5.2.5). */
const INLINE =
  'abbr, b, bdi, bdo, cite, code, dfn, em, i, kbd, mark, q, s, samp, small, span, strong, sub, sup, u, var';
/** Lines that stay lines, whatever is in them. */
const LINES = 'h1, h2, h3, h4, h5, h6, pre, summary, ruby';

const isBlock = (node: Node): node is Element =>
  node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS) !== null);

/** Takes an element of a line from around blocks, and puts copies of it around each line in them. */
function pushDown(inline: Element): void {
  const wrapLines = (parent: Element) => {
    let line: ChildNode[] = [];
    const wrapLine = () => {
      const [first] = line;
      // Spaces between blocks are no line.
      if (first && line.some((node) => node instanceof Element || node.textContent?.trim())) {
        const copy = inline.cloneNode(false) as Element;
        copy.removeAttribute('id');
        first.before(copy);
        for (const node of line) copy.append(node);
      }
      line = [];
    };
    for (const child of [...parent.childNodes]) {
      if (!isBlock(child)) {
        line.push(child);
        continue;
      }
      wrapLine();
      wrapLines(child);
    }
    wrapLine();
  };
  wrapLines(inline);
  unwrap(inline);
}

/** Makes one line of the blocks in an element, with spaces between them; in code each keeps a line of its own. */
function joinLines(element: Element): void {
  const space = element.localName === 'pre' ? '\n' : ' ';
  for (const block of findAll(element, BLOCKS)) {
    const { previousSibling: before, nextSibling: after } = block;
    if (before && !/\s$/.test(before.textContent ?? '')) block.before(space);
    // The next block sees to its own space.
    if (after && !isBlock(after) && !/^\s/.test(after.textContent ?? '')) block.after(space);
    unwrap(block);
  }
}

/** Takes apart what may not stand in another of its kind, or in a link. */
function partNested(content: DocumentFragment): void {
  for (const selector of ['a a', 'dfn dfn']) for (const inner of findAll(content, selector)) unwrap(inner);
  for (const details of findAll(content, 'a details')) {
    const link = details.closest('a');
    if (link) unwrap(link);
  }
}

/** Mends blocks that stand in lines: XHTML takes every element only where HTML says it may be. */
export function mendNesting(content: DocumentFragment): void {
  for (const line of findAll(content, LINES)) if (line.querySelector(BLOCKS)) joinLines(line);
  for (const inline of findAll(content, INLINE)) {
    if (inline.querySelector(BLOCKS)) pushDown(inline);
  }
  for (const paragraph of findAll(content, 'p'))
    if (paragraph.querySelector(BLOCKS)) rename(paragraph, 'div');
  partNested(content);
}
