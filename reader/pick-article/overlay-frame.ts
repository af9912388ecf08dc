import { ignoreForgedEvents } from '../../components/ignore-forged-events';
import { makeBlankFrame } from '../../markup/blank-frame';
import { createHostElement } from '../../platform/host-element';

const HOST_STYLE =
  'position: fixed !important; inset: 0 !important; inline-size: 100vw !important; block-size: 100vh !important;';
/** A frame is transparent only if its colour scheme matches its container's. */
const FRAME_STYLE =
  'display: block; inline-size: 100%; block-size: 100%; border: 0; background: none; color-scheme: light;';

/** A transparent frame without scripts over the page. Its keys and clicks never reach the page. */
export interface PickFrame {
  /** The page's element at a point of the viewport, under the frame. */
  elementAt(x: number, y: number): Element | null;
  remove(): void;
}

/** Opens the frame over a live page. `title` is its accessible name; `fill` renders its document. */
export function openPickFrame(page: Document, title: string, fill: (view: Document) => void): PickFrame {
  const { host, root } = createHostElement(page, HOST_STYLE);
  host.setAttribute('popover', 'manual');
  const frame = makeBlankFrame(page, {
    title,
    style: FRAME_STYLE,
    onReady(view) {
      view.documentElement.style.colorScheme = 'light';
      ignoreForgedEvents(view);
      fill(view);
      view.defaultView?.focus();
    },
  });
  root.append(frame);
  page.documentElement.append(host);
  host.showPopover?.();
  return {
    elementAt(x, y) {
      host.style.setProperty('pointer-events', 'none', 'important');
      const element = page.elementFromPoint(x, y);
      host.style.setProperty('pointer-events', 'auto', 'important');
      return element === host ? null : element;
    },
    remove: () => host.remove(),
  };
}
