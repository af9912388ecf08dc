/** The attributes by which browsers load images; deferred images have them under other names. */
const URL_ATTRIBUTES = ['src', 'srcset'] as const;
const deferredName = (name: string): string => `data-held-${name}`;
const DEFERRED = `[${deferredName('src')}], [${deferredName('srcset')}]`;

/** Distance, in viewports, within which an image is loaded. */
const NEAR_VIEWPORTS = 1;

function defer(element: Element): void {
  for (const name of URL_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.setAttribute(deferredName(name), value);
    element.removeAttribute(name);
  }
}

/** Every URL in an element's `src` and `srcset`, among parts that aren't URLs and match nothing. */
const imageUrls = (element: Element): string[] => [
  element.getAttribute('src') ?? '',
  ...(element.getAttribute('srcset') ?? '').split(/,?\s+/),
];

function restore(element: Element): void {
  // `srcset` first: `src` alone would make browsers load a different file.
  for (const name of [...URL_ATTRIBUTES].reverse()) {
    const value = element.getAttribute(deferredName(name));
    if (value === null) continue;
    element.setAttribute(name, value);
    element.removeAttribute(deferredName(name));
  }
}

const pictureSources = (image: Element): Element[] =>
  image.parentElement?.localName === 'picture' ? [...image.parentElement.querySelectorAll('source')] : [];

/**
 * Defers images that the page itself hasn't loaded: it may have waited for scrolling, consent, or scripts that never ran.
 * The elements must be in a document that loads nothing. `loaded` holds the URLs of loaded images; images stored by the
 * extension are never deferred.
 */
export function deferImages(content: ParentNode, loaded: ReadonlySet<string>): void {
  for (const image of content.querySelectorAll('img')) {
    const elements = [image, ...pictureSources(image)];
    const addresses = elements.flatMap(imageUrls);
    const isWeb = addresses.some((address) => /^https?:/.test(address));
    if (isWeb && !addresses.some((address) => loaded.has(address)))
      for (const element of elements) defer(element);
  }
}

/** Loads a deferred image now. */
export function loadImage(image: Element): void {
  for (const element of [...pictureSources(image), image]) restore(element);
}

/** Loads all deferred images now, for example to print. */
export function loadAllImages(content: ParentNode): void {
  for (const element of content.querySelectorAll(DEFERRED)) restore(element);
}

const isNear = (image: Element, window: Window): boolean => {
  const { top, left } = image.getBoundingClientRect();
  const limit = 1 + NEAR_VIEWPORTS;
  return top < limit * window.innerHeight && left < limit * window.innerWidth;
};

/**
 * Loads deferred images when they come near the viewport; those already near it at once, before the first paint. Returns
 * a function that stops this.
 */
export function loadImagesNear(content: Element): () => void {
  const window = content.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  const images = [...content.querySelectorAll('img')].filter((image) => image.matches(DEFERRED));
  if (!window || !images.length) return () => {};
  const near = new Set(images.filter((image) => isNear(image, window)));
  for (const image of near) loadImage(image);
  const limit = images.filter((image) => !near.has(image));
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        loadImage(target);
      }
    },
    { rootMargin: `${100 * NEAR_VIEWPORTS}%` },
  );
  for (const image of limit) observer.observe(image);
  return () => observer.disconnect();
}
