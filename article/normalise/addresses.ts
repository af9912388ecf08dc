import { formatSrcset, parseSrcset } from '../dom/srcset';
import { HIDDEN_ID_ATTRIBUTE } from '../repairs/strip-names';
import { decodeFragment, setOwnTarget } from './own-link';
import type { NormaliseStep } from './step';

function resolveAddress(value: string, base: string): string | null {
  return URL.canParse(value, base) ? new URL(value, base).href : null;
}

/** URLs that can't be media because they would run, or contain text. */
const NON_MEDIA_ADDRESS = /^(?:javascript:|vbscript:|data:(?!(?:image|audio|video)\/))/i;
/** The same anywhere in a srcset. */
const NON_MEDIA_SRCSET = /(?:^|[\s,\p{Cc}])(?:javascript:|vbscript:|data:(?!(?:image|audio|video)\/))/iu;

const resolveSrcset = (srcset: string, base: string): string =>
  formatSrcset(
    parseSrcset(srcset).map(({ address, descriptor }) => ({
      address: resolveAddress(address, base) ?? address,
      descriptor,
    })),
  );

/** Makes a link absolute. Links to the page itself become fragments, or are unwrapped if the article lacks the target. */
function resolveLink(link: Element, ids: Set<string>, base: string, own: readonly string[]): void {
  const href = link.getAttribute('href')?.trim() ?? '';
  const target = resolveAddress(href, base);
  if (!target || /^javascript:/i.test(target)) {
    link.removeAttribute('href');
    return;
  }
  const [page, fragment] = [target.split('#')[0], target.split('#')[1]];
  const id = decodeFragment(fragment ?? '');
  const isOwnPage =
    target.includes('#') &&
    own.some(
      (address) => isSamePage(page ?? '', address) || (ids.has(id) && isSamePath(page ?? '', address)),
    );
  if (!isOwnPage) {
    link.setAttribute('href', target);
    return;
  }
  setOwnTarget(link, ids.has(id) ? id : null);
}

/** Compares URLs without scheme, `www.`, a slash at the end and fragment. */
function isSamePage(target: string, base: string): boolean {
  const reduce = (address: string) =>
    address
      .split('#')[0]
      ?.replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/\/+$/, '');
  return reduce(target) === reduce(base);
}

/** The same without the query: a page's state, or where the reader came from. */
const isSamePath = (target: string, base: string): boolean =>
  isSamePage(target.split('?')[0] ?? '', base.split(/[?#]/)[0] ?? '');

/** Collects ids. Named anchors get one: many old pages mark their notes with `<a name>`. Hidden ids are put back. */
function collectIds(root: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll(`[${HIDDEN_ID_ATTRIBUTE}]`)) {
    element.id = element.getAttribute(HIDDEN_ID_ATTRIBUTE) ?? '';
    element.removeAttribute(HIDDEN_ID_ATTRIBUTE);
  }
  for (const element of root.querySelectorAll('[id], a[name]')) {
    const id = element.id || element.getAttribute('name') || '';
    if (!element.id) element.id = id;
    ids.add(id);
  }
  return ids;
}

/** Makes all URLs absolute and keeps in-article links inside the article; dead links lose their link, but not their text. */
export const addresses: NormaliseStep = (root, { metadata, base, url }) => {
  const ids = collectIds(root);
  const own = [base, url, metadata.canonicalUrl];
  for (const link of root.querySelectorAll('a[href]')) resolveLink(link, ids, base, own);
  for (const element of root.querySelectorAll('[href]:not(a)')) element.removeAttribute('href');
  for (const media of root.querySelectorAll('[src], [poster]'))
    for (const name of ['src', 'poster']) {
      const value = media.getAttribute(name);
      const target = value && resolveAddress(value.trim(), base);
      if (target && NON_MEDIA_ADDRESS.test(target)) media.removeAttribute(name);
      else if (target) media.setAttribute(name, target);
    }
  for (const media of root.querySelectorAll('[srcset]')) {
    const set = media.getAttribute('srcset') ?? '';
    if (NON_MEDIA_SRCSET.test(set)) media.removeAttribute('srcset');
    else media.setAttribute('srcset', resolveSrcset(set, base));
  }
};
