import type { Translate } from '../../platform/message-key';

/** Smaller pictures, in pixels, have nothing more to show. */
const MIN_WIDTH = 100;
const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|webp|svg)(?:$|\?)/i;

const isSize = (value: string | null): boolean => /^\s*[1-9]\d*(?:px)?\s*$/.test(value ?? '');

/** What many pictures ask of the block they stand in, each asked once a block. */
interface BlockCache {
  /** Whether a picture stands in text. */
  isInText(image: Element): boolean;
  /** The caption of a picture's figure; '' for none. */
  captionOf(image: Element): string;
}

function createBlockCache(): BlockCache {
  const cached = <T>(selector: string, none: T, read: (block: Element) => T) => {
    const known = new Map<Element, T>();
    return (image: Element): T => {
      const block = image.closest(selector);
      if (!block) return none;
      const answer = known.get(block) ?? read(block);
      known.set(block, answer);
      return answer;
    };
  };
  return {
    isInText: cached(
      'p, li, td, dd, h2, h3, h4, a',
      false,
      (block) => (block.textContent ?? '').trim() !== '',
    ),
    captionOf: cached('figure', '', (block) => block.querySelector('figcaption')?.textContent?.trim() ?? ''),
  };
}

/**
 * A picture that came into a room of another shape is shown whole in it; it gets its own shape when nobody sees it, for
 * then no text moves under a reader's eyes (above the window the browser holds the text by scrolling).
 */
function resizeWhenHidden(image: HTMLImageElement): void {
  const window = image.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!window) return;
  const observer = new window.IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) return;
    observer.disconnect();
    delete image.dataset.room;
  });
  observer.observe(image);
}

/**
 * Keeps a picture's room before it has loaded, and after it could not be: no text moves under a reader's eyes. A picture
 * of unknown size gets the commonest shape of a photograph, or in the middle of text that of a letter, until its own is
 * known.
 */
function reserveSpace(image: HTMLImageElement, { isInText }: BlockCache): void {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')];
  if (isSize(width) && isSize(height)) {
    image.style.aspectRatio = `${Number.parseInt(width ?? '', 10)} / ${Number.parseInt(height ?? '', 10)}`;
  } else if (!image.complete || !image.naturalWidth) {
    const isInline = isInText(image);
    image.dataset.room = isInline ? 'sign' : 'photograph';
    const loaded = () => (isInline ? delete image.dataset.room : resizeWhenHidden(image));
    image.addEventListener('load', loaded, { once: true });
  }
}

/** A picture that can be enlarged is a button, unless it is a link to elsewhere; a link to its own file becomes one. */
function makeEnlargeable(image: HTMLImageElement, { isInText, captionOf }: BlockCache, t: Translate): void {
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  if (width < MIN_WIDTH || image.dataset.room === 'sign') return;
  const link = image.closest<HTMLAnchorElement>('a[href]');
  if (link && !IMAGE_FILE.test(link.href)) return;
  if (!link && isInText(image) && !(width >= MIN_WIDTH)) return;
  image.dataset.picture = link?.href ?? '';
  const target: HTMLElement = link ?? image;
  target.dataset.command = 'pictures.open';
  if (link) return;
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  const name = image.alt || captionOf(image);
  image.setAttribute('aria-label', name ? t('enlargeNamed', name.slice(0, 200)) : t('enlarge'));
  // A button has a name, and a picture with an empty one may be no button.
  if (!image.alt) image.alt = t('picture');
}

/** Gives pictures patience, their room, and a way to be enlarged. */
export function enhanceImages(container: HTMLElement, t: Translate): void {
  const blocks = createBlockCache();
  container.querySelectorAll('img').forEach((image, index) => {
    reserveSpace(image, blocks);
    makeEnlargeable(image, blocks, t);
    image.decoding = 'async';
    if (index > 2) image.loading = 'lazy';
  });
}
