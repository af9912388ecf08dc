import type { Translate } from '../../platform/message-key';
import { layOutImageRows } from './image-rows';
import { enhanceImages } from './images';
import { boxOverflowing } from './overflow-boxes';
import { boxVerticalText } from './vertical-text';

/** What stands for a frame of another site becomes a card: the link to it, and a button that loads it here. */
function addEmbedCards(container: HTMLElement, t: Translate): void {
  const texts = new Map<Element, string>();
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[data-embed]')) {
    const line = link.closest('p') ?? link;
    const text = texts.get(line) ?? line.textContent?.trim() ?? '';
    texts.set(line, text);
    // In the middle of a sentence it stays a link.
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

/** What plays has its controls, and loads nothing before it is asked to. */
function prepareMedia(container: HTMLElement): void {
  for (const media of container.querySelectorAll<HTMLMediaElement>('audio, video')) {
    media.controls = true;
    media.preload = 'none';
    media.autoplay = false;
  }
}

/**
 * Gives fresh article HTML what styles alone cannot: boxes that scroll for wide tables, long code and vertical lines,
 * pictures that keep their room and enlarge, cards, safe targets for links. Call before the first paint; returns what
 * ends it.
 */
export function enhanceContent(container: HTMLElement, t: Translate): () => void {
  const unwatch = boxOverflowing(container, { table: t('tableRegion'), code: t('codeRegion') });
  enhanceImages(container, t);
  layOutImageRows(container);
  boxVerticalText(container, t('verticalRegion'));
  prepareMedia(container);
  for (const link of container.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.target = '_top';
    // The page may have asked for it; and where a reader came from is nobody's business.
    link.rel = 'noopener noreferrer';
  }
  addEmbedCards(container, t);
  return unwatch;
}
