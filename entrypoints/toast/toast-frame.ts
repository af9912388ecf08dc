import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import tagFieldStyles from '../../components/controls/tag-field.css?raw';
import toastStyles from '../../components/controls/toast.css?raw';
import icons from '../../components/controls/toolbar.css?raw';
import { ignoreForgedEvents } from '../../components/ignore-forged-events';
import { applyPreferences } from '../../components/theme/apply';
import themes from '../../components/theme/themes.css?raw';
import { makeBlankFrame } from '../../markup/blank-frame';
import { createHostElement } from '../../platform/host-element';
import type { Preferences } from '../../preferences/types';
import type { ShownView } from '../../reader/over-page/page-saving';

const HOST_STYLE =
  'position: fixed !important; inset: auto 12px 16px 12px !important; margin: 0 auto !important; inline-size: min(480px, calc(100vw - 24px)) !important; block-size: auto !important; overflow: visible !important;';
const FRAME_STYLE =
  'display: block; inline-size: 100%; block-size: 48px; border: 0; border-radius: 8px; box-shadow: 0 4px 20px rgb(0 0 0 / 0.25); overflow: clip;';
const FRAME_CSS = `html { background: var(--paper); } body { margin: 0; font-family: system-ui, sans-serif; }
  .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .toast { position: static; inline-size: auto; max-inline-size: none; margin: 0; box-shadow: none; animation: none; }`;

/** A place to render a toast. */
export interface ToastPlace {
  root: Element;
  focus(): void;
  /** False once the page has removed it, or the view that contains it is closed. */
  isConnected(): boolean;
  remove(): void;
}

/** Marks a view that already has the styles of toasts. */
const STYLES_ATTRIBUTE = 'data-toast-styles';

/** Creates a place in the view, which covers the page: outside its body, which the view renders. */
export function placeInView({ view, addStyles }: ShownView): ToastPlace {
  if (!view.documentElement.hasAttribute(STYLES_ATTRIBUTE)) addStyles(toastStyles + tagFieldStyles);
  view.documentElement.setAttribute(STYLES_ATTRIBUTE, '');
  const root = view.createElement('div');
  view.documentElement.append(root);
  return {
    root,
    focus: () => {},
    isConnected: () => root.isConnected && view.defaultView !== null,
    remove: () => root.remove(),
  };
}

/** Time after which a page that hasn't let the frame load is assumed to keep removing it (ms). */
const TIMEOUT_MS = 8000;

/**
 * Creates a place over the page: a frame without scripts, in a closed shadow root, in the top layer, as tall as its content.
 * `preferences` give it its theme; `title` is its accessible name. Rejects if the page doesn't let it load.
 */
export function placeInPage(page: Document, preferences: Preferences, title: string): Promise<ToastPlace> {
  const { host, root } = createHostElement(page, HOST_STYLE);
  host.popover = 'manual';
  const setUpFrame = (view: Document, frame: HTMLIFrameElement): ToastPlace => {
    ignoreForgedEvents(view);
    applyPreferences(view.documentElement, preferences, preferences, null);
    view.documentElement.dir = page.defaultView?.getComputedStyle(page.documentElement).direction ?? 'ltr';
    adoptStyleSheet(view, [themes, icons, toastStyles, tagFieldStyles, FRAME_CSS].join('\n'));
    const observer = new ResizeObserver(() => {
      frame.style.blockSize = `${view.body.scrollHeight}px`;
    });
    observer.observe(view.body);
    return {
      root: view.body,
      focus: () => frame.contentWindow?.focus(),
      isConnected: () => host.isConnected,
      remove() {
        observer.disconnect();
        host.remove();
      },
    };
  };
  return new Promise((resolve, reject) => {
    let ready = false;
    const onReady = (view: Document) => {
      ready = true;
      resolve(setUpFrame(view, frame));
    };
    const frame = makeBlankFrame(page, { title, style: FRAME_STYLE, onReady });
    setTimeout(() => {
      if (!ready) host.remove();
      reject(new Error('the page lets no notification stand'));
    }, TIMEOUT_MS);
    root.append(frame);
    page.documentElement.append(host);
    host.showPopover?.();
  });
}
