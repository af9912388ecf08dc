import { browser } from 'wxt/browser';
import { openShadowRoot } from '../../platform/environment';
import { TOKEN_ATTRIBUTE } from './frame';

/** Where the background keeps what our views are known by; a page has no way to it. */
export const TOKEN_KEY = 'viewToken';

/** By what a view of this installation is known; null where it cannot be read. */
export async function viewToken(): Promise<string | null> {
  try {
    const stored = await browser.storage.local.get(TOKEN_KEY);
    return typeof stored[TOKEN_KEY] === 'string' ? stored[TOKEN_KEY] : null;
  } catch {
    return null;
  }
}

/** Elements beside a page's body that may be a view: with a dialog that carries a token in a shadow root. */
function candidates(page: Document): { host: Element; token: string }[] {
  return [...page.querySelectorAll(':root > div')].flatMap((host) => {
    const token = openShadowRoot(host)
      ?.querySelector(`dialog[${TOKEN_ATTRIBUTE}]`)
      ?.getAttribute(TOKEN_ATTRIBUTE);
    return token ? [{ host, token }] : [];
  });
}

/**
 * Takes away views left over from before an extension update, which nobody owns any more. They are known by a token that
 * stands where no page can read it, so what a page makes to look like one is left alone. Null, at once, where there is
 * nothing to ask about; else resolves to whether one was there.
 */
export function removeOrphans(page: Document): Promise<boolean> | null {
  const found = candidates(page);
  if (!found.length) return null;
  return viewToken().then((token) => {
    const orphans = found.filter((candidate) => candidate.token === token);
    for (const { host } of orphans) host.remove();
    return orphans.length > 0;
  });
}
