import { browser } from 'wxt/browser';

/**
 * Runs in the page's own world: makes the methods that remove nodes skip the view. Used only if a page keeps removing the
 * view, and undone when the view closes.
 */
function install(mark: string, key: string): void {
  const page = window as unknown as Record<string, (() => void) | undefined>;
  if (page[key]) return;
  const isView = (node: unknown) => node instanceof Element && node.hasAttribute(mark);
  const { remove, replaceWith } = Element.prototype;
  const { removeChild, replaceChild } = Node.prototype;
  Element.prototype.remove = function () {
    if (!isView(this)) remove.call(this);
  };
  Element.prototype.replaceWith = function (...nodes) {
    if (!isView(this)) replaceWith.apply(this, nodes);
  };
  Node.prototype.removeChild = function <T extends Node>(child: T): T {
    return isView(child) ? child : (removeChild.call(this, child) as T);
  };
  Node.prototype.replaceChild = function <T extends Node>(node: Node, child: T): T {
    return isView(child) ? child : (replaceChild.call(this, node, child) as T);
  };
  page[key] = () => {
    Object.assign(Element.prototype, { remove, replaceWith });
    Object.assign(Node.prototype, { removeChild, replaceChild });
    delete page[key];
  };
}

/** Runs in the page's own world: restores its methods. */
function uninstall(key: string): void {
  (window as unknown as Record<string, (() => void) | undefined>)[key]?.();
}

const UNINSTALL_KEY = '__readerViewGuard';

/**
 * Keeps the page in a tab from removing the view, the element with the attribute `mark`. Throws if the browser refuses the
 * injection.
 */
export async function guardView(tabId: number, mark: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: install,
    args: [mark, UNINSTALL_KEY],
  });
}

/** Undoes `guardView`. Throws if the browser refuses the injection. */
export async function unguardView(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: uninstall,
    args: [UNINSTALL_KEY],
  });
}
