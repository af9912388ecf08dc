import { StickyNote } from 'lucide';
import type { FeatureHost } from '../feature';
import type { AnchoredHighlight } from './anchor';

/** Distance of a sign from the text (px). */
const GAP_PX = 4;
const SIZE_PX = 16;
/** Distance from the window's edge, which the room for a finger takes (px). */
const EDGE_PX = 2;

/** Signs in the margin beside highlights with a note. */
export interface MarginSigns {
  draw(noted: readonly AnchoredHighlight[], rangeOf: (id: string) => Range | null): void;
}

/** The box of a block that a line of it is in: a block on two pages has two. */
function columnOf(block: Element | null, line: DOMRect): DOMRect | null {
  if (!block) return null;
  const boxes = [...block.getClientRects()];
  return (
    boxes.find(
      ({ left, right, top, bottom }) =>
        line.left >= left - 1 && line.right <= right + 1 && line.top >= top - 1 && line.bottom <= bottom + 1,
    ) ?? null
  );
}

/**
 * Creates the signs, in a layer over the text that scrolls with it and is no part of the article. `open` opens the card of a
 * highlight.
 */
export function createMarginSigns(host: FeatureHost, open: (id: string) => void): MarginSigns {
  const { document: view, window, main, content, signal, translate: t } = host;
  const layer = view.createElement('div');
  layer.className = 'mark-signs';
  main.append(layer);
  let current: Parameters<MarginSigns['draw']> = [[], () => null];
  let pending = false;

  const place = (sign: HTMLElement, range: Range) => {
    const line = range.getClientRects()[0];
    const start = range.startContainer.parentElement;
    const column =
      line &&
      columnOf(
        start?.closest('p, li, h2, h3, h4, h5, h6, pre, blockquote, td, th, dd, dt, figcaption, div') ?? null,
        line,
      );
    // Vertical lines are in a box that scrolls by itself, and may have left it.
    const shown = start?.closest('.vertical')?.getBoundingClientRect();
    const isAway = line && shown && (line.right < shown.left || line.left > shown.right);
    sign.hidden = !line || isAway === true;
    if (!line) return;
    const origin = main.getBoundingClientRect();
    const isVertical = shown !== undefined;
    const isMirrored = window.getComputedStyle(content).direction === 'rtl';
    const box = column ?? line;
    const beside = isMirrored ? box.left - GAP_PX - SIZE_PX : box.right + GAP_PX;
    const { clientWidth } = view.documentElement;
    // Not out of the window, which could then be scrolled sideways; but what is on another page stays there.
    const isHere = line.left < clientWidth && line.right > 0;
    const inWindow = Math.max(EDGE_PX, Math.min(beside, clientWidth - SIZE_PX - EDGE_PX));
    const x = isVertical ? line.left + (line.width - SIZE_PX) / 2 : isHere ? inWindow : beside;
    const y = isVertical ? box.top - SIZE_PX - GAP_PX : line.top + (line.height - SIZE_PX) / 2;
    sign.style.left = `${x - origin.left + main.scrollLeft}px`;
    sign.style.top = `${y - origin.top + main.scrollTop}px`;
  };
  const update = () => {
    const [noted, rangeOf] = current;
    const signs = new Map([...layer.children].map((sign) => [(sign as HTMLElement).dataset.highlight, sign]));
    const wanted = new Set(noted.map(({ highlight }) => highlight.id));
    for (const [id, sign] of signs) if (!id || !wanted.has(id)) sign.remove();
    for (const { highlight } of noted) {
      const range = rangeOf(highlight.id);
      const sign = (signs.get(highlight.id) as HTMLElement | undefined) ?? createSign(highlight.id);
      sign.title = highlight.note ?? '';
      if (range) place(sign, range);
    }
  };
  const createSign = (id: string): HTMLElement => {
    const sign = view.createElement('button');
    sign.type = 'button';
    sign.dataset.highlight = id;
    sign.setAttribute('aria-label', t('openNote'));
    sign.addEventListener('click', () => open(id));
    sign.append(drawIcon(view));
    layer.append(sign);
    return sign;
  };
  const schedule = () => {
    if (pending) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (!signal.aborted) update();
    });
  };
  const resized = new window.ResizeObserver(schedule);
  resized.observe(content);
  resized.observe(main);
  // Boxes in the article that scroll move their lines.
  content.addEventListener('scroll', schedule, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    resized.disconnect();
    layer.remove();
  });
  return {
    draw(...now) {
      current = now;
      schedule();
    },
  };
}

/** Lucide's drawing of a note, without a renderer: there may be hundreds. */
function drawIcon(view: Document): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = view.createElementNS(namespace, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [tag, own] of StickyNote) {
    const shape = view.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(own)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  return svg;
}
