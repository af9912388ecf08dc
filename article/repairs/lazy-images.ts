import { parseFragment } from '../../markup/parse';
import { parseSrcset } from '../dom/srcset';
import type { RepairRule } from './rule';

/** Where lazy loaders keep the real address, most common first. */
const SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-img-src',
  'data-delayed-url',
  'data-echo',
  'data-actualsrc',
  'data-td-src-property',
  'data-src-large',
  'data-large-file',
  'data-pin-media',
];
const SOURCE_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** What a loader of its own may call the attribute; names of what the picture links to, stands in for or shows small. */
const LIKE_SOURCE =
  /(?:^|[-_:])(?:src|source|url|img|image|photo|file|orig|original|lazy\w*)(?:$|[-_])|src$/i;
const UNLIKE_SOURCE =
  /set\b|ghost|fall-?back|placeholder|error|fail|low|blur|thumb|preview|small|tiny|link|href|page|share|avatar|icon|logo/i;
const ADDRESS = /^(?:https?:)?\/\/[^\s/]+\/\S+$|^[^\s{}<>"':]+\.(?:jpe?g|png|webp|gif|avif)(?:[?#]\S*)?$/i;

/** A longer text in an attribute that no list knows is no address, in characters. */
const LONGEST_ADDRESS = 4000;

/** An address that stands for nothing yet: none at all, a data: picture, a blank or loading file. */
function isPlaceholder(address: string | null): boolean {
  return (
    !address ||
    /^(?:data:|about:|javascript:|#|\/\/:)/i.test(address) ||
    /(?:^|[/_.-])(?:blank|placeholder|spacer|loading|lazy|transparent|1x1|pixel|grey|gray)\b/i.test(
      address.slice(Math.max(0, address.lastIndexOf('/'))),
    )
  );
}

function firstAttribute(element: Element, names: string[]): string | null {
  for (const name of names) {
    const value = element.getAttribute(name)?.trim();
    if (value && !value.startsWith('data:') && !value.startsWith('{')) return value;
  }
  return null;
}

/** An address in an attribute that no list knows: every loader has its own name for it. */
function likelySource(image: Element): string | null {
  for (const { name, value } of image.attributes)
    if (
      value.length < LONGEST_ADDRESS &&
      name !== 'src' &&
      LIKE_SOURCE.test(name) &&
      !UNLIKE_SOURCE.test(name) &&
      ADDRESS.test(value.trim())
    )
      return value.trim();
  return null;
}

/** The widest candidate of a srcset up to `most` CSS pixels of width, or the widest of all; null for none. */
export function chooseFromSrcset(srcset: string, most = 2000): string | null {
  let best: { address: string; size: number } | null = null;
  for (const { address, descriptor } of parseSrcset(srcset)) {
    const width = Number(/^([\d.]+)[wx]$/.exec(descriptor)?.[1] ?? 1);
    if (!best || (width > best.size && width <= most)) best = { address, size: width };
  }
  return best?.address ?? null;
}

function fill(image: Element, setOf: (picture: Element) => string): void {
  const source = firstAttribute(image, SOURCES);
  const set = firstAttribute(image, SOURCE_SETS);
  if (set) image.setAttribute('srcset', set);
  if (!isPlaceholder(image.getAttribute('src'))) return;
  const ownSet = image.getAttribute('srcset');
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  const found =
    source ??
    (ownSet ? chooseFromSrcset(ownSet) : null) ??
    (picture ? chooseFromSrcset(setOf(picture)) : null) ??
    likelySource(image);
  if (found) image.setAttribute('src', found);
}

/** A picture's file, without the folders that say its size. */
const fileOf = (image: Element): string =>
  (image.getAttribute('src') ?? '').split(/[?#]/, 1).join().split('/').findLast(Boolean) ?? '';

/** `<noscript>` beside a placeholder holds the picture a page without scripts would show. */
function unwrapNoscript(copy: Document): void {
  // Many may stand behind one large box.
  const pictures = new Map<Element, Element | null>();
  const pictureIn = (element: Element): Element | null => {
    const known = pictures.get(element);
    if (known !== undefined) return known;
    const found = element.localName === 'img' ? element : element.querySelector('img');
    pictures.set(element, found);
    return found;
  };
  for (const noscript of copy.querySelectorAll('noscript')) {
    const markup = noscript.textContent ?? '';
    const parsed = noscript.querySelector('img')
      ? noscript
      : /<img\b/i.test(markup) && parseFragment(markup).content;
    const image = parsed ? parsed.querySelector('img') : null;
    const before = noscript.previousElementSibling;
    if (!image) {
      noscript.remove();
    } else if (before?.localName === 'img' && isPlaceholder(before.getAttribute('src'))) {
      before.replaceWith(copy.importNode(image, true));
      noscript.remove();
    } else if (before && pictureIn(before)) {
      const shown = pictureIn(before);
      const better = copy.importNode(image, true);
      if (shown && fileOf(shown) === fileOf(image)) {
        shown.replaceWith(better);
        pictures.set(before, better);
      }
      noscript.remove();
    } else {
      noscript.replaceWith(copy.importNode(image, true));
    }
  }
}

/** A figure with one file twice shows a blurred preview until the other has come. Source: Medium. */
function dropPreviews(copy: Document): void {
  for (const figure of copy.querySelectorAll('figure')) {
    const later = new Set<string>();
    for (const image of [...figure.querySelectorAll('img')].reverse()) {
      const file = fileOf(image);
      if (file && later.has(file)) image.remove();
      later.add(file);
    }
  }
}

/** Gives pictures that load late their real address. Kinds: data-src and its kin, srcset, picture, noscript. */
export const lazyImages: RepairRule = {
  id: 'lazy-images',
  apply(copy) {
    for (const source of copy.querySelectorAll('source[data-srcset]'))
      source.setAttribute('srcset', source.getAttribute('data-srcset') ?? '');
    const sets = new Map<Element, string>();
    const setOf = (picture: Element) => {
      const source = sets.has(picture) ? null : picture.querySelector('source[srcset], source[data-srcset]');
      const set =
        source?.getAttribute('data-srcset') ?? source?.getAttribute('srcset') ?? sets.get(picture) ?? '';
      sets.set(picture, set);
      return set;
    };
    for (const image of copy.querySelectorAll('img')) fill(image, setOf);
    unwrapNoscript(copy);
    dropPreviews(copy);
  },
};
