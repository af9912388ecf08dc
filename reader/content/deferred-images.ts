/** The attributes by which a browser knows which picture to load, and where they are while it is not to. */
const URL_ATTRIBUTES = ['src', 'srcset'] as const;
const deferredName = (name: string): string => `data-held-${name}`;
const DEFERRED = `[${deferredName('src')}], [${deferredName('srcset')}]`;

/** How many windows away a picture is near: it is there when the reader turns to it, and no sooner than it must be. */
const NEAR_WINDOWS = 1;

function defer(element: Element): void {
  for (const name of URL_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.setAttribute(deferredName(name), value);
    element.removeAttribute(name);
  }
}

/** Every address an element names; what is no address in it finds nothing. */
const imageUrls = (element: Element): string[] => [
  element.getAttribute('src') ?? '',
  ...(element.getAttribute('srcset') ?? '').split(/,?\s+/),
];

function restore(element: Element): void {
  // `srcset` first: with `src` alone a browser would begin to load another file.
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
 * Keeps pictures from loading that a page itself had not loaded: it may have waited for the reader to come near, for their
 * consent, or for scripts that never ran. Takes elements in a document that loads nothing, and the addresses that are
 * loaded already; pictures the extension keeps itself are never held.
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

/** Loads one held picture now. */
export function loadImage(image: Element): void {
  for (const element of [...pictureSources(image), image]) restore(element);
}

/** Loads every held picture of an article now, as for paper, where there is no coming near. */
export function loadAllImages(content: ParentNode): void {
  for (const element of content.querySelectorAll(DEFERRED)) restore(element);
}

const isNear = (image: Element, window: Window): boolean => {
  const { top, left } = image.getBoundingClientRect();
  const limit = 1 + NEAR_WINDOWS;
  return top < limit * window.innerHeight && left < limit * window.innerWidth;
};

/**
 * Loads each held picture when it comes near the window: those that stand near it at once, before anything is drawn. Returns what
 * ends the watch.
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
    { rootMargin: `${100 * NEAR_WINDOWS}%` },
  );
  for (const image of limit) observer.observe(image);
  return () => observer.disconnect();
}
