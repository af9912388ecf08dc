import { drawnColor } from '../../../components/highlights/colors';
import type { FeatureHost } from '../feature';
import type { HighlightsState } from './highlights-state';

/** The text nodes of a range, each with the part of it that is in the range. */
function textsIn(range: Range): { node: Text; start: number; end: number }[] {
  const root = range.commonAncestorContainer;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: { node: Text; start: number; end: number }[] = [];
  for (
    let node: Node | null = root.nodeType === 3 ? root : (walker?.nextNode() ?? null);
    node;
    node = walker?.nextNode() ?? null
  ) {
    if (!range.intersectsNode(node)) continue;
    const text = node as Text;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : text.length;
    if (end > start && /\S/.test(text.data.slice(start, end))) texts.push({ node: text, start, end });
    if (root.nodeType === 3) break;
  }
  return texts;
}

/**
 * Marks highlights with elements while the article is printed, since browsers print no custom highlights; notes become footnotes
 * if they are wanted. Afterwards the article is as it was.
 */
export function markForPrint(host: FeatureHost, state: HighlightsState): void {
  const { document: view, window, main, signal } = host;
  let marks: HTMLElement[] = [];
  let notes: HTMLElement | null = null;

  const mark = (node: Text, start: number, end: number, color: string) => {
    const range = view.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const element = view.createElement('mark');
    element.dataset.color = color;
    range.surroundContents(element);
    marks.push(element);
    return element;
  };
  const unmark = () => {
    for (const element of marks.reverse()) {
      const parent = element.parentNode;
      element.replaceWith(...element.childNodes);
      parent?.normalize();
    }
    marks = [];
    notes?.remove();
    notes = null;
  };
  const markAll = () => {
    unmark();
    const found = state.anchors()?.found ?? [];
    const ranges = found.map(({ highlight }) => ({ highlight, range: state.rangeOf(highlight.id) }));
    // All places are read before the first element is put in, and the last are marked first: their offsets stay.
    const places = ranges.map(({ highlight, range }) => ({ highlight, texts: range ? textsIn(range) : [] }));
    const noted = host.preferences().print.notes ? found.filter(({ highlight }) => highlight.note) : [];
    for (const { highlight, texts } of places.reverse())
      texts.reverse().forEach(({ node, start, end }, at) => {
        if (end > node.length) return;
        const element = mark(node, start, end, drawnColor(highlight.color));
        const number = noted.findIndex((one) => one.highlight.id === highlight.id) + 1;
        if (at === 0 && number) element.dataset.note = String(number);
      });
    if (!noted.length) return;
    notes = view.createElement('section');
    notes.className = 'mark-footnotes';
    const list = notes.appendChild(view.createElement('ol'));
    for (const { highlight } of noted) {
      const item = list.appendChild(view.createElement('li'));
      item.dir = 'auto';
      item.textContent = highlight.note;
    }
    main.append(notes);
  };
  window.addEventListener('beforeprint', markAll, { signal });
  window.addEventListener('afterprint', unmark, { signal });
  signal.addEventListener('abort', unmark);
}
