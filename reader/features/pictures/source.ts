import { parseSrcset } from '../../../article/dom/srcset';
import { loadImage } from '../../content/deferred-images';

/** Nothing is gained beyond this many physical pixels of width. */
const ENOUGH = 4096;

/** The largest picture of a `srcset` that is not absurdly large; null where it names none. */
export function largestOf(srcset: string): string | null {
  let best: { address: string; size: number } | null = null;
  for (const { address, descriptor } of parseSrcset(srcset)) {
    const size = Number.parseFloat(descriptor || '1x');
    if (!(size > 0) || (/w$/.test(descriptor) && size > ENOUGH)) continue;
    if (!best || size > best.size) best = { address, size };
  }
  return best?.address ?? null;
}

/**
 * The best file there is of a picture: the one it is a link to, the largest its page names, or the one that is shown. A
 * picture that waits to come near is loaded: the reader asks for it.
 */
export function bestSource(image: HTMLImageElement): string {
  loadImage(image);
  const sets = [...(image.closest('picture')?.querySelectorAll('source') ?? [])].map(({ srcset }) => srcset);
  return (
    image.dataset.picture ||
    largestOf(image.getAttribute('srcset') ?? '') ||
    sets.map(largestOf).find((address) => address !== null) ||
    image.currentSrc ||
    image.src
  );
}
