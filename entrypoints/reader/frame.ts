import { VIEW_HOST } from '../../article/snapshot/snapshot';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SANDBOX =
  'allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals';
const SOURCE = '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>';

/** Inline and important: a page's `* { display: none !important }` is an author rule like any other, and loses to it. */
const HOST_STYLE =
  'all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;';
const DIALOG_STYLE =
  'display: block; position: fixed; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; margin: 0; padding: 0; border: 0; outline: 0; overflow: hidden; background: Canvas; color-scheme: light dark;';
const FRAME_STYLE =
  'display: block; inline-size: 100%; block-size: 100%; border: 0; background: Canvas; color-scheme: light dark;';

/** After this many removals the page is asked to leave the view alone; after twice as many we stop. */
const PATIENCE = 3;
const WATCH_INTERVAL = 300;

export interface FrameOptions {
  /** The frame's accessible name. */
  title: string;
  /** False once the extension was updated under the view: then nothing defends it. */
  isAlive(): boolean;
  /** A fresh document to fill; again after the page tore the view out. */
  onReady(view: Document): void;
  /** The browser asks to close (Esc outside the frame, Android's Back). */
  onCancel(): void;
  /** The page keeps tearing the view out: make it stop. */
  onAttacked(): Promise<void>;
  /** The view cannot stay on this page. */
  onLost(): void;
}

export interface Frame {
  /** What the frame lies in, over the page; what is appended lies over the view. */
  layer: HTMLElement;
  focus(): void;
  remove(): void;
}

function element<K extends keyof HTMLElementTagNameMap>(page: Document, name: K): HTMLElementTagNameMap[K] {
  return page.createElementNS(XHTML, name) as HTMLElementTagNameMap[K];
}

/**
 * Puts the view's frame over the page: a script-less frame in a modal dialog (top layer; the page beneath is inert) in a
 * closed shadow root. If the page removes, restyles or covers it, it comes back.
 */
export function openFrame(page: Document, options: FrameOptions): Frame {
  const host = page.createElementNS(XHTML, VIEW_HOST) as HTMLElement;
  const dialog = element(page, 'dialog');
  const frame = element(page, 'iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.title = options.title;
  frame.srcdoc = SOURCE;
  host.style.cssText = HOST_STYLE;
  dialog.style.cssText = DIALOG_STYLE;
  frame.style.cssText = FRAME_STYLE;
  dialog.append(frame);
  host.attachShadow({ mode: 'closed' }).append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    options.onCancel();
  });
  frame.addEventListener('load', () => {
    if (frame.contentDocument?.URL === 'about:srcdoc') options.onReady(frame.contentDocument);
  });
  const ending = new AbortController();
  const raise = () => {
    if (!host.isConnected) return;
    // Closed and opened again it is the last to enter the top layer; the frame in it is not loaded again.
    if (dialog.open) dialog.close();
    dialog.showModal();
    frame.contentWindow?.focus();
  };
  const root = keepRootShown(page);
  const show = () => {
    page.documentElement.append(host);
    root.show();
    raise();
  };
  show();
  defend({ page, host, dialog, frame, show, raise, root, options, signal: ending.signal });
  return {
    layer: dialog,
    focus: () => frame.contentWindow?.focus(),
    remove() {
      ending.abort();
      dialog.close();
      host.remove();
      root.restore();
    },
  };
}

interface Root {
  /** Shows the root; true where it was hidden until now. */
  show(): boolean;
  restore(): void;
}

/** Even the top layer is gone where a page sets `display: none` on its root: the root is shown while the view is open. */
function keepRootShown(page: Document): Root {
  const element = page.documentElement;
  const before = element.getAttribute('style');
  let changed = false;
  return {
    show() {
      if (!('style' in element) || page.defaultView?.getComputedStyle(element).display !== 'none')
        return false;
      changed = true;
      (element as HTMLElement).style.setProperty('display', 'block', 'important');
      return true;
    },
    restore() {
      if (!changed) return;
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    },
  };
}

interface Defence {
  page: Document;
  host: HTMLElement;
  dialog: HTMLDialogElement;
  frame: HTMLIFrameElement;
  show(): void;
  raise(): void;
  root: Root;
  options: FrameOptions;
  signal: AbortSignal;
}

function defend({ page, host, show, raise, root, options, signal }: Defence): void {
  let removals = 0;
  const wanted = host.style.cssText;
  const observer = new MutationObserver(() => {
    if (host.style.cssText !== wanted) host.style.cssText = HOST_STYLE;
    if (!host.isConnected) comeBack();
  });
  const comeBack = () => {
    if (signal.aborted) return;
    if (!options.isAlive()) return options.onLost();
    removals++;
    if (removals > 2 * PATIENCE) return options.onLost();
    // Never at once: a page that removes in its own observer and a view that returns in ours would spin for ever.
    const ready = removals >= PATIENCE ? options.onAttacked() : Promise.resolve();
    ready.then(() => setTimeout(() => !signal.aborted && !host.isConnected && show(), 0));
  };
  observer.observe(page.documentElement, { childList: true });
  observer.observe(host, { attributes: true });
  const window = page.defaultView;
  const covered = () => {
    if (!host.isConnected) return comeBack();
    // A frame that was not shown for a moment has lost the keyboard.
    if (root.show()) return raise();
    if (!window || page.visibilityState !== 'visible') return;
    const top = page.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    if (top && top !== host) raise();
  };
  const timer = setInterval(covered, WATCH_INTERVAL);
  page.addEventListener('fullscreenchange', covered, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
}
