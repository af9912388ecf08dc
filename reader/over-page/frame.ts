import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { makeBlankFrame } from '../../markup/blank-frame';
import { createHostElement } from '../../platform/host-element';
import { defendFrame } from './defend-frame';
import type { FrameOptions } from './frame-options';
import { keepRootShown } from './root-visibility';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Needed to open links and to print. */
const ALLOW =
  'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals';

/** Covers the whole viewport. */
const VIEW_STYLE = 'position: fixed !important; inset: 0 !important;';
/** Attribute with the token that distinguishes a view from an imitation by the page. */
export const TOKEN_ATTRIBUTE = 'data-view';

const DIALOG_STYLE =
  'display: block; position: fixed; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; margin: 0; padding: 0; border: 0; outline: 0; overflow: hidden; background: none;';
/** Hidden until its document has the reader's colours: an empty frame is white. */
const FRAME_STYLE = 'display: block; inline-size: 100%; block-size: 100%; border: 0; visibility: hidden;';
/** Meanwhile the page is seen, as it was. */
const SHADOW_STYLES = 'dialog::backdrop { background: none; }';

export interface Frame {
  /** The frame's container over the page; elements appended to it are above the view. */
  container: HTMLElement;
  focus(): void;
  /** Shows the frame, once its document is styled. */
  reveal(): void;
  remove(): void;
}

/**
 * Opens the view's frame over the page: a frame without scripts, in a modal dialog (in the top layer, so the page is
 * inert), in a closed shadow root. It is restored if the page removes, restyles or covers it.
 */
export function openFrame(page: Document, options: FrameOptions): Frame {
  const { host, root: shadow } = createHostElement(page, VIEW_STYLE);
  const dialog = page.createElementNS(XHTML, 'dialog') as HTMLDialogElement;
  const frame = makeBlankFrame(page, {
    title: '',
    allow: ALLOW,
    style: FRAME_STYLE,
    onReady(view) {
      frame.title = options.title();
      options.onReady(view);
    },
  });
  dialog.style.cssText = DIALOG_STYLE;
  dialog.append(frame);
  shadow.append(dialog);
  adoptStyleSheet(shadow, SHADOW_STYLES);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    options.onCancel();
  });
  const controller = new AbortController();
  const raise = () => {
    if (!host.isConnected) return;
    // Reopening moves it to the top of the top layer, without reloading the frame.
    if (dialog.open) dialog.close();
    dialog.showModal();
    frame.contentWindow?.focus();
  };
  const root = keepRootShown(page);
  const show = () => {
    // Its document loads anew.
    frame.style.visibility = 'hidden';
    page.documentElement.append(host);
    root.show();
    raise();
  };
  show();
  options.token.then((token) => token && dialog.setAttribute(TOKEN_ATTRIBUTE, token));
  defendFrame({ page, host, show, raise, root, options, signal: controller.signal });
  return {
    container: dialog,
    focus: () => frame.contentWindow?.focus(),
    reveal() {
      if (frame.style.visibility !== 'hidden') return;
      const root = frame.contentDocument?.documentElement;
      const style = root && frame.contentWindow?.getComputedStyle(root);
      // What is under the frame has its colours too, for as long as the browser has not painted it.
      dialog.style.background = style?.getPropertyValue('--paper') || 'Canvas';
      dialog.style.colorScheme = frame.style.colorScheme = style?.colorScheme || 'light dark';
      frame.style.visibility = '';
      frame.contentWindow?.focus();
    },
    remove() {
      controller.abort();
      dialog.close();
      host.remove();
      root.restore();
    },
  };
}
