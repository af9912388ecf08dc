import { openShadowRoot } from '../../platform/open-shadow-root';
import { readViewToken } from '../../platform/view-token';
import { TOKEN_ATTRIBUTE } from './frame';

/** Elements beside a page's body that may be a view: with a dialog that carries a token in a shadow root. */
function findCandidates(page: Document): { host: Element; token: string }[] {
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
export function removeOrphanedViews(page: Document): Promise<boolean> | null {
  const found = findCandidates(page);
  if (!found.length) return null;
  return readViewToken().then((token) => {
    const orphans = found.filter((candidate) => candidate.token === token);
    for (const { host } of orphans) host.remove();
    return orphans.length > 0;
  });
}
