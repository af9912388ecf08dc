import { browser } from 'wxt/browser';

/** Runs in the page: the longest text of any link to `url`, or the image's alternative text if it has none. */
function readLinkText(url: string): string {
  const texts = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter(({ href }) => href === url)
    .map((link) => link.textContent.trim() || link.title || (link.querySelector('img')?.alt ?? ''));
  return texts.sort((one, other) => other.length - one.length)[0] ?? '';
}

/** Longer link texts are whole teasers rather than headlines (characters). */
const MAX_TEXT_LENGTH = 200;

/** Number of attempts and the delay between them (ms): a page that has just loaded may refuse at first. */
const MAX_TRIES = 4;
const RETRY_DELAY_MS = 150;

/**
 * Finds the text of a link in a page, because Chromium's context menu only reports its URL. Null if the link has no text, or
 * the page can't be accessed.
 */
export async function findLinkText(tabId: number, frameId: number, url: string): Promise<string | null> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      const [found] = await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        func: readLinkText,
        args: [url],
      });
      const text = String(found?.result ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      if (text) return text.length <= MAX_TEXT_LENGTH ? text : null;
    } catch (error) {
      console.warn('link text', error);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
  }
  return null;
}
