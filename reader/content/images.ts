import type { Translate } from '../../platform/message-key';

/** Smaller images can't be enlarged (pixels). */
const MIN_WIDTH_PX = 100;
const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|webp|svg)(?:$|\?)/i;

const isSize = (value: string | null): boolean => /^\s*[1-9]\d*(?:px)?\s*$/.test(value ?? '');

/** Facts about the blocks around images, computed once per block. */
interface BlockCache {
  /** Whether an image is within text. */
  isInText(image: Element): boolean;
  /** The caption of an image's figure; '' if none. */
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

/** Elements around an image that don't begin a line. */
const INLINE = 'a, span, picture, em, i, b, strong, small, u, font';

/** Whether a line begins or ends beside a node: there is nothing more, a line break, or another block. */
function isAtLineEnd(node: Node, step: 'previousSibling' | 'nextSibling'): boolean {
  let beside = node[step];
  while (beside && (beside.nodeName === 'SOURCE' || (beside.nodeType !== 1 && !beside.nodeValue?.trim())))
    beside = beside[step];
  if (beside)
    return (
      beside.nodeType === 1 && !(beside as Element).matches(`${INLINE}, img, code, sup, sub, cite, q, bdi`)
    );
  const parent = node.parentElement;
  return !parent?.matches(INLINE) || isAtLineEnd(parent, step);
}

/** Marks an image within a line of text, or beside another; any other is a block of its own. */
function markInLine(image: HTMLImageElement): void {
  if (isAtLineEnd(image, 'previousSibling') && isAtLineEnd(image, 'nextSibling')) return;
  image.dataset.inLine = '';
}

/**
 * An image with another shape than the space reserved for it is first shown whole within it. It gets its own shape when
 * it isn't visible, so that no text moves (above the viewport, the browser's scroll anchoring keeps it in place).
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
 * Reserves space for an image before it loads, and if it fails, so that no text moves. One of unknown size gets the most
 * common shape of a photo, or within text the size of a letter.
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

/**
 * Makes an image a button that enlarges it, unless it links elsewhere; a link to its own file opens the enlarged image.
 */
function makeEnlargeable(image: HTMLImageElement, { isInText, captionOf }: BlockCache, t: Translate): void {
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  if (width < MIN_WIDTH_PX || image.dataset.room === 'sign') return;
  const link = image.closest<HTMLAnchorElement>('a[href]');
  if (link && !IMAGE_FILE.test(link.href)) return;
  if (!link && isInText(image) && !(width >= MIN_WIDTH_PX)) return;
  image.dataset.picture = link?.href ?? '';
  const target: HTMLElement = link ?? image;
  target.dataset.command = 'pictures.open';
  if (link) return;
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  const name = image.alt || captionOf(image);
  image.setAttribute('aria-label', name ? t('enlargeNamed', name.slice(0, 200)) : t('enlarge'));
  // A button needs a name, and an image with an empty `alt` can't be a button.
  if (!image.alt) image.alt = t('picture');
}

/** Makes images load lazily, reserves their space, and lets the user enlarge them. */
export function enhanceImages(container: HTMLElement, t: Translate): void {
  const blocks = createBlockCache();
  container.querySelectorAll('img').forEach((image, index) => {
    markInLine(image);
    reserveSpace(image, blocks);
    makeEnlargeable(image, blocks, t);
    image.decoding = 'async';
    if (index > 2) image.loading = 'lazy';
  });
}
