import { makeEmbedFrame } from '../../reader/content/embed-frame';
import type { PageContext } from '../../reader/over-page/page-context';

const STYLE = 'position: fixed; border: 0; margin: 0; background: Canvas; border-radius: 6px;';

/**
 * Shows a frame of another site over an empty element of the view. No frame inside the view's own can run a script; the
 * page may show this one, for it did. It follows the element, hides where something covers that, and goes with it.
 */
export function embedOver(
  holder: HTMLElement,
  { address, title }: { address: string; title: string },
  { page, layer, view, signal }: PageContext,
): void {
  const frame = makeEmbedFrame(page, address, title);
  frame.style.cssText = STYLE;
  layer().append(frame);
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    frame.remove();
  };
  const follow = () => {
    if (signal.aborted || !holder.isConnected) return end();
    const { left, top, width, height, bottom } = holder.getBoundingClientRect();
    const window = holder.ownerDocument.defaultView;
    const under = view()?.querySelector('.bar:not([data-away])')?.getBoundingClientRect().bottom ?? 0;
    const seen = bottom > under && top < (window?.innerHeight ?? 0);
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      clipPath: top < under ? `inset(${under - top}px 0 0 0)` : '',
      visibility: seen && !isCovered(holder, under) ? '' : 'hidden',
    });
    page.defaultView?.requestAnimationFrame(follow);
  };
  // The page's own policy may refuse what its script would have allowed itself: the card says where to find it.
  page.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI }) => {
      if (!URL.canParse(blockedURI) || new URL(blockedURI).origin !== new URL(address).origin) return;
      end();
      holder.remove();
      holder.ownerDocument.defaultView?.open(address, '_blank', 'noopener');
    },
    { signal: ending.signal },
  );
  follow();
}

/** Whether a dialog or a sheet of the view lies over the middle of what can be seen of an element. */
function isCovered(holder: HTMLElement, under: number): boolean {
  const window = holder.ownerDocument.defaultView;
  const { left, width, top, bottom } = holder.getBoundingClientRect();
  const middle = (Math.max(top, under + 1) + Math.min(bottom, window?.innerHeight ?? 0)) / 2;
  const at = holder.ownerDocument.elementFromPoint(left + width / 2, middle);
  return at !== null && at !== holder && !holder.contains(at);
}
