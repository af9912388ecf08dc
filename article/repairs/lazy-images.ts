import { parseFragment } from '../../markup/parse';
import { parseSrcset } from '../dom/srcset';
import type { RepairRule } from './rule';

/** Attributes in which lazy loaders keep the real URL, most common first. */
const SOURCE_ATTRIBUTES = [
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
const SRCSET_ATTRIBUTES = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** Patterns for unlisted attributes: likely names for the image, and names for link targets, placeholders and thumbnails. */
const SOURCE_NAME =
  /(?:^|[-_:])(?:src|source|url|img|image|photo|file|orig|original|lazy\w*)(?:$|[-_])|src$/i;
const OTHER_NAME =
  /set\b|ghost|fall-?back|placeholder|error|fail|low|blur|thumb|preview|small|tiny|link|href|page|share|avatar|icon|logo/i;
const IMAGE_ADDRESS =
  /^(?:https?:)?\/\/[^\s/]+\/\S+$|^[^\s{}<>"':]+\.(?:jpe?g|png|webp|gif|avif)(?:[?#]\S*)?$/i;

/** Longer values of unlisted attributes, in characters, aren't URLs. */
const MAX_ADDRESS_LENGTH = 4000;

/** Whether a URL is a placeholder: missing, a `data:` image, or a blank or loading file. */
function isPlaceholder(address: string | null): boolean {
  return (
    !address ||
    /^(?:data:|about:|javascript:|#|\/\/:)/i.test(address) ||
    /(?:^|[/_.-])(?:blank|placeholder|spacer|loading|lazy|transparent|1x1|pixel|grey|gray)\b/i.test(
      address.slice(Math.max(0, address.lastIndexOf('/'))),
    )
  );
}

function readFirstAttribute(element: Element, names: string[]): string | null {
  for (const name of names) {
    const value = element.getAttribute(name)?.trim();
    if (value && !value.startsWith('data:') && !value.startsWith('{')) return value;
  }
  return null;
}

/** The image URL in an attribute that isn't listed above: every loader has its own name for it. */
function guessSource(image: Element): string | null {
  for (const { name, value } of image.attributes)
    if (
      value.length < MAX_ADDRESS_LENGTH &&
      name !== 'src' &&
      SOURCE_NAME.test(name) &&
      !OTHER_NAME.test(name) &&
      IMAGE_ADDRESS.test(value.trim())
    )
      return value.trim();
  return null;
}

/** URL of the widest image in a srcset up to `maxWidth` (or of the first one, if that is wider); null if empty. */
export function chooseFromSrcset(srcset: string, maxWidth = 2000): string | null {
  let best: { address: string; size: number } | null = null;
  for (const { address, descriptor } of parseSrcset(srcset)) {
    const width = Number(/^([\d.]+)[wx]$/.exec(descriptor)?.[1] ?? 1);
    if (!best || (width > best.size && width <= maxWidth)) best = { address, size: width };
  }
  return best?.address ?? null;
}

const withoutQuery = (address: string): string => address.split(/[?#]/, 1).join();

/** Query of a URL that asks for a blurred preview, or for less than 100 pixels of width. */
const PREVIEW_QUERY = /\?.*(?:blur|lqip|\bw(?:idth)?=?\d{1,2}(?!\d))/i;

/** Whether an image shows a blurred or tiny version of the file that its loader is going to show. */
function isPreview(image: Element, source: string | null): boolean {
  const shown = image.getAttribute('src') ?? '';
  return source !== null && PREVIEW_QUERY.test(shown) && withoutQuery(shown) === withoutQuery(source);
}

function fillImage(image: Element, readSet: (picture: Element) => string): void {
  const source = readFirstAttribute(image, SOURCE_ATTRIBUTES);
  const set = readFirstAttribute(image, SRCSET_ATTRIBUTES);
  if (set) image.setAttribute('srcset', set);
  if (!isPlaceholder(image.getAttribute('src')) && !isPreview(image, source)) return;
  const ownSet = image.getAttribute('srcset');
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  const found =
    source ??
    (ownSet ? chooseFromSrcset(ownSet) : null) ??
    (picture ? chooseFromSrcset(readSet(picture)) : null) ??
    guessSource(image);
  if (found) image.setAttribute('src', found);
}

/** An image's file name, without folders, which may contain its size. */
const readFileName = (image: Element): string =>
  withoutQuery(image.getAttribute('src') ?? '')
    .split('/')
    .findLast(Boolean) ?? '';

/** Uses the image in a `<noscript>` next to a placeholder, which a page without scripts would show. */
function unwrapNoscript(copy: Document): void {
  // Cached, because many `<noscript>`s may follow one large box.
  const pictures = new Map<Element, Element | null>();
  const findImage = (element: Element): Element | null => {
    const cached = pictures.get(element);
    if (cached !== undefined) return cached;
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
    const previous = noscript.previousElementSibling;
    if (!image) {
      noscript.remove();
    } else if (previous?.localName === 'img' && isPlaceholder(previous.getAttribute('src'))) {
      previous.replaceWith(copy.importNode(image, true));
      noscript.remove();
    } else if (previous && findImage(previous)) {
      const preview = findImage(previous);
      const replacement = copy.importNode(image, true);
      if (preview && readFileName(preview) === readFileName(image)) {
        preview.replaceWith(replacement);
        pictures.set(previous, replacement);
      }
      noscript.remove();
    } else {
      noscript.replaceWith(copy.importNode(image, true));
    }
  }
}

/** Removes the blurred preview from figures that contain the same file twice. Source: Medium. */
function dropPreviews(copy: Document): void {
  for (const figure of copy.querySelectorAll('figure')) {
    const seen = new Set<string>();
    for (const image of [...figure.querySelectorAll('img')].reverse()) {
      const file = readFileName(image);
      if (file && seen.has(file)) image.remove();
      seen.add(file);
    }
  }
}

/** Maximum `<source>`s in a picture; browsers go through all of them whenever one of them changes. */
const MAX_SOURCES = 50;

/** Drops the sources of a picture that no browser could need. The image is away meanwhile, so that none is chosen each time. */
function limitSources(picture: Element): void {
  const extra = [...picture.querySelectorAll(':scope > source')].slice(MAX_SOURCES);
  if (!extra.length) return;
  const images = [...picture.querySelectorAll(':scope > img')];
  for (const image of images) image.remove();
  for (const source of extra) source.remove();
  picture.append(...images);
}

/** Gives lazily loaded images their real URL, from `data-src` and its variants, srcset, picture or noscript. */
export const lazyImages: RepairRule = {
  id: 'lazy-images',
  apply(copy) {
    for (const picture of copy.querySelectorAll('picture')) limitSources(picture);
    for (const source of copy.querySelectorAll('source[data-srcset]'))
      source.setAttribute('srcset', source.getAttribute('data-srcset') ?? '');
    const sets = new Map<Element, string>();
    const readSet = (picture: Element) => {
      const source = sets.has(picture) ? null : picture.querySelector('source[srcset], source[data-srcset]');
      const set =
        source?.getAttribute('data-srcset') ?? source?.getAttribute('srcset') ?? sets.get(picture) ?? '';
      sets.set(picture, set);
      return set;
    };
    for (const image of copy.querySelectorAll('img')) fillImage(image, readSet);
    unwrapNoscript(copy);
    dropPreviews(copy);
  },
};
