import { findAll, unwrap } from './elements';

/** Characters that no address may have as they are (RFC 3986, 2.2 and 2.3), and percent signs that begin no code. */
const NOT_IN_ADDRESS = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![0-9a-f]{2})/gi;

/** An address as other programs take it (RFC 3986), or null if it leads to no page, mailbox or telephone. */
export function toAddress(href: string): string | null {
  if (!/^(?:https?|mailto|tel):/i.test(href) || !URL.canParse(href)) return null;
  const { href: parsed, origin, protocol } = new URL(href);
  const start = protocol.startsWith('http') ? origin : protocol;
  const [rest = '', ...fragments] = parsed.slice(parsed.indexOf(start) + start.length).split('#');
  const encode = (part: string) =>
    part.replace(NOT_IN_ADDRESS, (odd) => encodeURIComponent(odd)).replace(/[[\]]/g, encodeURIComponent);
  const path = start + encode(rest);
  return fragments.length > 0 ? `${path}#${encode(fragments.join('%23'))}` : path;
}

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/**
 * Gives the places that links in the article lead to new IDs, which are valid and unique, and takes all others away. To be called
 * before anything is changed.
 */
export function nameTargets(content: DocumentFragment): void {
  const places = new Map<string, Element>();
  for (const element of findAll(content, '[id]:not(svg, svg *)')) {
    if (!places.has(element.id)) places.set(element.id, element);
    element.removeAttribute('id');
  }
  let count = 0;
  for (const link of findAll(content, 'a[href^="#"]')) {
    const fragment = link.getAttribute('href')?.slice(1) ?? '';
    const place = places.get(fragment) ?? places.get(decode(fragment));
    if (place && !place.id) place.id = `place-${++count}`;
    link.setAttribute('href', `#${place?.id ?? ''}`);
  }
}

/** Keeps links that lead somewhere: to an address, or to a place that is still there. To be called when all else is done. */
export function mendLinks(content: DocumentFragment): void {
  // A fragment has no index of IDs: asking it for each link takes seconds where there are thousands.
  const places = new Set(findAll(content, '[id]').map(({ id }) => `#${id}`));
  for (const link of findAll(content, 'a')) {
    const href = link.getAttribute('href') ?? '';
    const address = places.has(href) ? href : toAddress(href);
    const isEmpty = !link.textContent?.trim() && !link.querySelector('img, svg, math');
    if (address === null || isEmpty) unwrap(link);
    else link.setAttribute('href', address);
  }
}
