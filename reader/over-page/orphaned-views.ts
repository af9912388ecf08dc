import { openShadowRoot } from '../../platform/open-shadow-root';
import { readViewToken } from '../../platform/view-token';
import { TOKEN_ATTRIBUTE } from './frame';

/** Elements next to the page's body that may be a view: with a token on a dialog in a shadow root. */
function findCandidates(page: Document): { host: Element; token: string }[] {
  return [...page.querySelectorAll(':root > div')].flatMap((host) => {
    const token = openShadowRoot(host)
      ?.querySelector(`dialog[${TOKEN_ATTRIBUTE}]`)
      ?.getAttribute(TOKEN_ATTRIBUTE);
    return token ? [{ host, token }] : [];
  });
}

/**
 * Removes views left behind by an update of the extension. They are identified by a token that pages can't read, so
 * imitations are left alone. Returns null if there is no candidate; else resolves to whether one was removed.
 */
export function removeOrphanedViews(page: Document): Promise<boolean> | null {
  const found = findCandidates(page);
  if (!found.length) return null;
  return readViewToken().then((token) => {
    const orphans = found.filter((candidate) => candidate.token === token);
    for (const { host } of orphans) host.remove();
    return orphans.length > 0;
  });
}
