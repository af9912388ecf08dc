import { browser } from 'wxt/browser';

/** The sender of a message, as reported by the browser. */
export type MessageSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Whether a message comes from a page of this extension, by the URL the browser reports. */
export const isOwnPage = ({ id, url }: MessageSender): boolean =>
  id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));

/** Whether a message comes from a part of this extension without a tab, as the background is. */
export const isBackground = (sender: MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.tab === undefined;
