import type { Translate } from '../../platform/message-key';
import { layOutImageRows } from './image-rows';
import { enhanceImages } from './images';
import { boxOverflowing } from './overflow-boxes';
import { refineParagraphs } from './paragraphs';
import { boxVerticalText } from './vertical-text';

/** Turns links to embeds into cards, with a button that loads the embed in place. */
function addEmbedCards(container: HTMLElement, t: Translate): void {
  const texts = new Map<Element, string>();
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[data-embed]')) {
    const line = link.closest('p') ?? link;
    const text = texts.get(line) ?? line.textContent?.trim() ?? '';
    texts.set(line, text);
    // Within a sentence it stays a link.
    if (text !== link.textContent?.trim()) continue;
    const card = container.ownerDocument.createElement('div');
    card.className = 'card';
    const load = container.ownerDocument.createElement('button');
    load.type = 'button';
    load.className = 'text';
    load.dataset.command = 'embeds.open';
    load.textContent = t('loadHere');
    line.replaceWith(card);
    card.append(line, load);
    link.target = '_blank';
  }
}

/** Gives media controls, and keeps them from loading before they are played. */
function prepareMedia(container: HTMLElement): void {
  for (const media of container.querySelectorAll<HTMLMediaElement>('audio, video')) {
    media.controls = true;
    media.preload = 'none';
    media.autoplay = false;
  }
}

/**
 * Enhances article HTML where styles aren't enough: scrolling boxes for wide tables, code and vertical text, image sizes
 * and enlarging, embed cards, link targets. Call it before the first paint. Returns a function that stops the observers.
 */
export function enhanceContent(container: HTMLElement, t: Translate): () => void {
  const unwatch = boxOverflowing(container, { table: t('tableRegion'), code: t('codeRegion') });
  enhanceImages(container, t);
  layOutImageRows(container);
  boxVerticalText(container, t('verticalRegion'));
  prepareMedia(container);
  refineParagraphs(container);
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.target = '_top';
    // Overrides the page's value, so that the referrer stays private.
    link.rel = 'noopener noreferrer';
  }
  addEmbedCards(container, t);
  return unwatch;
}
