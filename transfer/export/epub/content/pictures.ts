import { createBeside, findAll, unwrap } from './elements';

/** A picture that is in the book. */
export interface PlacedPicture {
  /** Its path as seen from the page. */
  path: string;
  /** Pixels; null if unknown. */
  size: { width: number; height: number } | null;
}

/** Whether a text says nothing that the caption doesn't. */
function isInCaption(image: Element, text: string): boolean {
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return caption.replace(/\s+/g, ' ').includes(text);
}

/** Puts the text that stands for a picture in its place. */
function replaceWithText(image: Element): void {
  const text = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  if (text && !isInCaption(image, text)) {
    const replacement = createBeside(image, 'span', 'alt');
    replacement.textContent = text;
    image.before(replacement);
  }
  image.remove();
}

/**
 * Shows pictures from the book; one that `find` has none for, by its address in the article, is replaced by its text. A book
 * requests nothing from the network.
 */
export function placePictures(
  content: DocumentFragment,
  find: (address: string) => PlacedPicture | null,
): void {
  for (const source of findAll(content, 'picture source')) source.remove();
  for (const picture of findAll(content, 'picture')) unwrap(picture);
  for (const image of findAll(content, 'img')) {
    const placed = find(image.getAttribute('src') ?? '');
    if (!placed) {
      replaceWithText(image);
      continue;
    }
    image.setAttribute('src', placed.path);
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    if (!placed.size || image.hasAttribute('width') || image.hasAttribute('height')) continue;
    image.setAttribute('width', String(Math.round(placed.size.width)));
    image.setAttribute('height', String(Math.round(placed.size.height)));
  }
}

/** Replaces sound and film by a link to them. */
export function replaceMedia(content: DocumentFragment): void {
  for (const media of findAll(content, 'audio, video')) {
    const source = media.getAttribute('src') ?? media.querySelector('source[src]')?.getAttribute('src') ?? '';
    if (/^https?:/i.test(source)) {
      const link = createBeside(media, 'a');
      link.setAttribute('href', source);
      link.textContent = media.getAttribute('title')?.trim() || source;
      media.before(link);
    }
    media.remove();
  }
  for (const source of findAll(content, 'source, track')) source.remove();
}
