import { ignoreForgedEvents } from '../../components/ignore-forged-events';
import { makeBlankFrame } from '../../markup/blank-frame';
import { createHostElement } from '../../platform/host-element';

const HOST_STYLE =
  'position: fixed !important; inset: 0 !important; inline-size: 100vw !important; block-size: 100vh !important;';
/** A frame is see-through only where its colour scheme is that of what it stands in. */
const FRAME_STYLE =
  'display: block; inline-size: 100%; block-size: 100%; border: 0; background: none; color-scheme: light;';

/** A see-through, script-less frame over the page: its keys and clicks never reach the page. */
export interface PickFrame {
  /** The page's element at a point of the window, beneath the frame. */
  under(x: number, y: number): Element | null;
  remove(): void;
}

/** Puts the frame up. Takes the live page, the frame's accessible name, and what fills its document. */
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
    under(x, y) {
      host.style.setProperty('pointer-events', 'none', 'important');
      const element = page.elementFromPoint(x, y);
      host.style.setProperty('pointer-events', 'auto', 'important');
      return element === host ? null : element;
    },
    remove: () => host.remove(),
  };
}
