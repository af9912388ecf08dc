import { makeEmbedFrame } from '../../reader/content/embed-frame';
import type { PageContext } from '../../reader/over-page/page-context';

const STYLE = 'position: fixed; border: 0; margin: 0; background: Canvas; border-radius: 6px;';

/**
 * Shows an embed of another site over a placeholder element in the view. It is a child of the page, because frames inside the
 * view can't run scripts. The frame follows the placeholder, is hidden while that is covered, and is removed with it.
 */
export function embedOver(
  holder: HTMLElement,
  { address, title }: { address: string; title: string },
  { page, container, view, signal }: PageContext,
): void {
  const frame = makeEmbedFrame(page, address, title);
  frame.style.cssText = STYLE;
  container().append(frame);
  const removal = new AbortController();
  const removeEmbed = () => {
    removal.abort();
    frame.remove();
  };
  const updatePosition = () => {
    if (signal.aborted || !holder.isConnected) return removeEmbed();
    const { left, top, width, height, bottom } = holder.getBoundingClientRect();
    const window = holder.ownerDocument.defaultView;
    const toolbarBottom = view()?.querySelector('.bar:not([data-away])')?.getBoundingClientRect().bottom ?? 0;
    const isVisible = bottom > toolbarBottom && top < (window?.innerHeight ?? 0);
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      clipPath: top < toolbarBottom ? `inset(${toolbarBottom - top}px 0 0 0)` : '',
      visibility: isVisible && !isCovered(holder, toolbarBottom) ? '' : 'hidden',
    });
    page.defaultView?.requestAnimationFrame(updatePosition);
  };
  // If the page's CSP blocks the embed, open it in a tab instead.
  page.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI }) => {
      if (!URL.canParse(blockedURI) || new URL(blockedURI).origin !== new URL(address).origin) return;
      removeEmbed();
      holder.remove();
      holder.ownerDocument.defaultView?.open(address, '_blank', 'noopener');
    },
    { signal: removal.signal },
  );
  updatePosition();
}

/** Whether a dialog or sheet of the view covers the centre of an element's visible part. */
function isCovered(holder: HTMLElement, toolbarBottom: number): boolean {
  const window = holder.ownerDocument.defaultView;
  const { left, width, top, bottom } = holder.getBoundingClientRect();
  const middle = (Math.max(top, toolbarBottom + 1) + Math.min(bottom, window?.innerHeight ?? 0)) / 2;
  const at = holder.ownerDocument.elementFromPoint(left + width / 2, middle);
  return at !== null && at !== holder && !holder.contains(at);
}
