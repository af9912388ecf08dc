import { unwrap } from '../dom/move';
import { formatSrcset, parseSrcset } from '../dom/srcset';
import type { NormaliseStep } from './step';

function absolute(value: string, base: string): string | null {
  return URL.canParse(value, base) ? new URL(value, base).href : null;
}

/** No picture, sound or film is at such an address: it would be run, or is a text. */
const NO_MEDIA = /^(?:javascript:|vbscript:|data:(?!(?:image|audio|video)\/))/i;
/** The same for any of several, whatever size is said of it. */
const NO_MEDIA_AMONG = /(?:^|[\s,\p{Cc}])(?:javascript:|vbscript:|data:(?!(?:image|audio|video)\/))/iu;

const absoluteSet = (srcset: string, base: string): string =>
  formatSrcset(
    parseSrcset(srcset).map(({ address, descriptor }) => ({
      address: absolute(address, base) ?? address,
      descriptor,
    })),
  );

/** A link to a place on its own page stays a fragment where that place is in the article, and is unwrapped where not. */
function anchor(link: Element, ids: Set<string>, base: string, url: string): void {
  const href = link.getAttribute('href')?.trim() ?? '';
  const target = absolute(href, base);
  if (!target || /^javascript:/i.test(target)) {
    link.removeAttribute('href');
    return;
  }
  const [page, fragment] = [target.split('#')[0], target.split('#')[1]];
  const own = target.includes('#') && (samePage(page ?? '', base) || samePage(page ?? '', url));
  if (!own) {
    link.setAttribute('href', target);
    return;
  }
  const id = decode(fragment ?? '');
  if (ids.has(id)) link.setAttribute('href', `#${id}`);
  else if (link.querySelector('img')) link.removeAttribute('href');
  else unwrap(link);
}

/** The same page, whatever its scheme. */
function samePage(target: string, base: string): boolean {
  const bare = (address: string) => address.split('#')[0]?.replace(/^https?:\/\/(?:www\.)?/, '');
  return bare(target) === bare(base);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Named anchors count as ids: many old pages mark their notes with `<a name>`. */
function collectIds(root: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    const id = element.id || element.getAttribute('name') || '';
    if (!element.id) element.id = id;
    ids.add(id);
  }
  return ids;
}

/** Makes every address absolute; links inside the article stay inside it; dead ones lose their link, not their text. */
export const addresses: NormaliseStep = (root, { base, url }) => {
  const ids = collectIds(root);
  for (const link of root.querySelectorAll('a[href]')) anchor(link, ids, base, url);
  for (const element of root.querySelectorAll('[href]:not(a)')) element.removeAttribute('href');
  for (const media of root.querySelectorAll('[src], [poster]'))
    for (const name of ['src', 'poster']) {
      const value = media.getAttribute(name);
      const target = value && absolute(value.trim(), base);
      if (target && NO_MEDIA.test(target)) media.removeAttribute(name);
      else if (target) media.setAttribute(name, target);
    }
  for (const media of root.querySelectorAll('[srcset]')) {
    const set = media.getAttribute('srcset') ?? '';
    if (NO_MEDIA_AMONG.test(set)) media.removeAttribute('srcset');
    else media.setAttribute('srcset', absoluteSet(set, base));
  }
};
