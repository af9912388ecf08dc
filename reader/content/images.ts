import type { Translate } from '../../platform/message-key';

/** Smaller pictures, in pixels, have nothing more to show. */
const LEAST = 100;
const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|webp|svg)(?:$|\?)/i;

const isSize = (value: string | null): boolean => /^\s*[1-9]\d*(?:px)?\s*$/.test(value ?? '');

/** What many pictures ask of the block they stand in, each asked once a block. */
interface Blocks {
  /** Whether a picture stands in text. */
  isInText(image: Element): boolean;
  /** The caption of a picture's figure; '' for none. */
  captionOf(image: Element): string;
}

function askBlocks(): Blocks {
  const ask = <T>(selector: string, none: T, read: (block: Element) => T) => {
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
    isInText: ask('p, li, td, dd, h2, h3, h4, a', false, (block) => (block.textContent ?? '').trim() !== ''),
    captionOf: ask('figure', '', (block) => block.querySelector('figcaption')?.textContent?.trim() ?? ''),
  };
}

/**
 * A picture that came into a room of another shape is shown whole in it; it gets its own shape when nobody sees it, for
 * then no text moves under a reader's eyes (above the window the browser holds the text by scrolling).
 */
function takeShapeUnseen(image: HTMLImageElement): void {
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
function keepRoom(image: HTMLImageElement, { isInText }: Blocks): void {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')];
  if (isSize(width) && isSize(height)) {
    image.style.aspectRatio = `${Number.parseInt(width ?? '', 10)} / ${Number.parseInt(height ?? '', 10)}`;
  } else if (!image.complete || !image.naturalWidth) {
    const sign = isInText(image);
    image.dataset.room = sign ? 'sign' : 'photograph';
    const loaded = () => (sign ? delete image.dataset.room : takeShapeUnseen(image));
    image.addEventListener('load', loaded, { once: true });
  }
}

/** A picture that can be enlarged is a button, unless it is a link to elsewhere; a link to its own file becomes one. */
function makeEnlargeable(image: HTMLImageElement, { isInText, captionOf }: Blocks, t: Translate): void {
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  if (width < LEAST || image.dataset.room === 'sign') return;
  const link = image.closest<HTMLAnchorElement>('a[href]');
  if (link && !PICTURE_FILE.test(link.href)) return;
  if (!link && isInText(image) && !(width >= LEAST)) return;
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
  const blocks = askBlocks();
  container.querySelectorAll('img').forEach((image, index) => {
    keepRoom(image, blocks);
    makeEnlargeable(image, blocks, t);
    image.decoding = 'async';
    if (index > 2) image.loading = 'lazy';
  });
}
