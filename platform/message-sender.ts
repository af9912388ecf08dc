import { browser } from 'wxt/browser';

/** Who sent a message, as the browser says it. */
export type MessageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Whether a message comes from a page of this extension, known by the address the browser gives it. */
export const isOwnPage = ({ id, url }: MessageSender): boolean =>
  id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));

/** Whether a message comes from the background: it has no tab, and is no page that a reader sees. */
export const isBackground = (sender: MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.tab === undefined;
