import { stripPlaces } from '../../article/sanitize';
import { parseFragment } from '../../markup/parse';
import type { SafeHtml } from '../../markup/safe-html';
import type { Asset } from '../types';

/** A saved article's content for display, with every picture from the library and none from the network. */
export interface OfflineContent {
  content: SafeHtml;
  /** URLs of the pictures that the library doesn't have. */
  missing: string[];
}

/** Replaces a media element with a link to its source, or removes its content if it has none. */
function replaceWithLink(element: Element, name: string): void {
  const source = element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src');
  const paragraph = element.ownerDocument.createElement('p');
  if (source) {
    const link = element.ownerDocument.createElement('a');
    link.href = source;
    link.textContent = name;
    paragraph.append(link);
  }
  element.replaceWith(paragraph);
}

/**
 * Rewrites a saved article so that showing it requests nothing from the network. `addressOf` gives each stored picture a URL;
 * `video` and `audio` are the texts of the links that replace media.
 */
export function createOfflineContent(
  content: SafeHtml,
  assets: readonly Asset[],
  options: { addressOf(asset: Asset): string; video: string; audio: string },
): OfflineContent {
  const kept = new Map(assets.map((asset) => [asset.url, asset]));
  const template = parseFragment(content);
  const parsed = template.content;
  const missing = new Set<string>();
  for (const source of parsed.querySelectorAll('picture > source')) source.remove();
  for (const image of parsed.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    const asset = kept.get(address);
    image.removeAttribute('srcset');
    image.removeAttribute('sizes');
    if (!asset) {
      image.removeAttribute('src');
      if (address) missing.add(address);
      continue;
    }
    image.setAttribute('src', options.addressOf(asset));
    if (!image.hasAttribute('width')) {
      image.setAttribute('width', String(asset.width));
      image.setAttribute('height', String(asset.height));
    }
  }
  for (const video of parsed.querySelectorAll('video')) replaceWithLink(video, options.video);
  for (const audio of parsed.querySelectorAll('audio')) replaceWithLink(audio, options.audio);
  return { content: stripPlaces(template.innerHTML), missing: [...missing] };
}
