import { browser } from 'wxt/browser';

/** Runs in the page: the longest text of a link to an address; a picture's description where the link is one. */
function textOfLink(url: string): string {
  const texts = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter(({ href }) => href === url)
    .map((link) => link.textContent.trim() || link.title || (link.querySelector('img')?.alt ?? ''));
  return texts.sort((one, other) => other.length - one.length)[0] ?? '';
}

/** Longer than a headline: the link holds a whole teaser. In characters. */
const LONGEST = 200;

/** A page that has just come may not let us in at once, though the press allows it: so often it is asked, so far apart in ms. */
const TRIES = 4;
const PAUSE = 150;

/**
 * What a link of a page is called, as it stands there: Chromium tells of a link that was pressed only where it leads.
 * Null where it has no text, or the page lets nobody in.
 */
export async function findLinkText(tabId: number, frameId: number, url: string): Promise<string | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const [found] = await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        func: textOfLink,
        args: [url],
      });
      const text = String(found?.result ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      if (text) return text.length <= LONGEST ? text : null;
    } catch (error) {
      console.warn('link text', error);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return null;
}
