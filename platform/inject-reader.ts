import { browser } from 'wxt/browser';
import type { ShowResult } from './messages';
import { recordPress } from './pressed-tabs';

/** Waits before the next try, in ms. */
const PATIENCE = [30, 90, 270];

/** Firefox never answers an injection into some of its own pages; after this long, in ms, it is a refusal. */
const SILENCE = 1500;

/** Like `injectReader`, for a page that may be the browser's own: silence is a refusal. */
export async function injectIfAllowed(
  tabId: number,
  url: string | undefined,
): Promise<ShowResult | undefined> {
  const silence = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer')), SILENCE),
  );
  return Promise.race([injectReader(tabId, url), silence]);
}

/**
 * Injects the reader into a tab, which toggles it. Chromium tells a page's process of the permission a press grants, and
 * of the script to run, by two ways that do not wait for each other: in about one press of thirty the script comes first
 * and is refused, so a refusal is final only when it is repeated. Takes the tab and its page's address, whose scripts may
 * ask something of the background from now on. Throws what the browser says.
 */
export async function injectReader(tabId: number, url: string | undefined): Promise<ShowResult | undefined> {
  // Not waited for: whoever asks whether a press was noted waits for it.
  recordPress(tabId, url);
  for (const pause of [...PATIENCE, null]) {
    try {
      // The value of the last script is the answer.
      const [injected] = await browser.scripting.executeScript({
        target: { tabId },
        files: ['/extraction.js', '/reader.js'],
        injectImmediately: true,
      });
      return injected?.result as ShowResult | undefined;
    } catch (error) {
      if (pause === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return undefined;
}

/** Injects a feature of the view, beside a reader that is there already. Throws where there is none of that id. */
export async function injectFeature(tabId: number, id: string): Promise<void> {
  if (!/^[a-z-]+$/.test(id)) throw new Error(`no feature ${id}`);
  // Built by modules/features.ts; the list of public paths knows only what is in entrypoints/.
  const files = [`/feature-${id}.js`] as unknown as ['/languages.js'];
  await browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
}

/** Injects a script of ours beside a reader: words of other languages, tools of the page, what points at its parts. */
export async function injectScript(
  tabId: number,
  file: '/languages.js' | '/page-tools.js' | '/pick.js',
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
}
