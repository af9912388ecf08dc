/** The attributes by which a browser knows which picture to load, and where they are while it is not to. */
const NAMES = ['src', 'srcset'] as const;
const held = (name: string): string => `data-held-${name}`;
const HELD = `[${held('src')}], [${held('srcset')}]`;

/** How many windows away a picture is near: it is there when the reader turns to it, and no sooner than it must be. */
const NEAR_WINDOWS = 1;

function hold(element: Element): void {
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.setAttribute(held(name), value);
    element.removeAttribute(name);
  }
}

/** Every address an element names; what is no address in it finds nothing. */
const addressesOf = (element: Element): string[] => [
  element.getAttribute('src') ?? '',
  ...(element.getAttribute('srcset') ?? '').split(/,?\s+/),
];

function release(element: Element): void {
  // `srcset` first: with `src` alone a browser would begin to load another file.
  for (const name of [...NAMES].reverse()) {
    const value = element.getAttribute(held(name));
    if (value === null) continue;
    element.setAttribute(name, value);
    element.removeAttribute(held(name));
  }
}

const sourcesOf = (image: Element): Element[] =>
  image.parentElement?.localName === 'picture' ? [...image.parentElement.querySelectorAll('source')] : [];

/**
 * Keeps pictures from loading that a page itself had not loaded: it may have waited for the reader to come near, for their
 * consent, or for scripts that never ran. Takes elements in a document that loads nothing, and the addresses that are
 * loaded already; pictures the extension keeps itself are never held.
 */
export function deferImages(content: ParentNode, loaded: ReadonlySet<string>): void {
  for (const image of content.querySelectorAll('img')) {
    const elements = [image, ...sourcesOf(image)];
    const addresses = elements.flatMap(addressesOf);
    const isWeb = addresses.some((address) => /^https?:/.test(address));
    if (isWeb && !addresses.some((address) => loaded.has(address)))
      for (const element of elements) hold(element);
  }
}

/** Loads one held picture now. */
export function loadImage(image: Element): void {
  for (const element of [...sourcesOf(image), image]) release(element);
}

/** Loads every held picture of an article now, as for paper, where there is no coming near. */
export function loadAllImages(content: ParentNode): void {
  for (const element of content.querySelectorAll(HELD)) release(element);
}

const isNear = (image: Element, window: Window): boolean => {
  const { top, left } = image.getBoundingClientRect();
  const far = 1 + NEAR_WINDOWS;
  return top < far * window.innerHeight && left < far * window.innerWidth;
};

/**
 * Loads each held picture when it comes near the window: those that stand near it at once, before anything is drawn. Returns what
 * ends the watch.
 */
export function loadImagesNear(content: Element): () => void {
  const window = content.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  const images = [...content.querySelectorAll('img')].filter((image) => image.matches(HELD));
  if (!window || !images.length) return () => {};
  const near = new Set(images.filter((image) => isNear(image, window)));
  for (const image of near) loadImage(image);
  const far = images.filter((image) => !near.has(image));
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
  for (const image of far) observer.observe(image);
  return () => observer.disconnect();
}
