import { stripPlaces } from '../../article/sanitize';
import { parseFragment } from '../../markup/parse';
import type { SafeHtml } from '../../markup/safe-html';
import type { Asset } from '../types';

/** A saved article's content as it is shown: every picture from the library, none from the network. */
export interface OfflineContent {
  content: SafeHtml;
  /** Addresses of the pictures the library does not have. */
  missing: string[];
}

/** What plays or is drawn from elsewhere becomes a link to it. */
function linkTo(element: Element, name: string): void {
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
 * Rewrites a saved article so that it asks nothing of the network. Takes its content, the pictures kept with it, an address
 * for each of them, and what a film or a recording is called.
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
  for (const video of parsed.querySelectorAll('video')) linkTo(video, options.video);
  for (const audio of parsed.querySelectorAll('audio')) linkTo(audio, options.audio);
  return { content: stripPlaces(template.innerHTML), missing: [...missing] };
}
