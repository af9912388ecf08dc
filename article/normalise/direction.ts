import { NO_LETTERS, RTL_LETTERS } from '../scripts';
import type { Direction } from '../types';
import type { NormaliseStep } from './step';

const BLOCK_SELECTOR = 'p, li, dt, dd, td, th, h2, h3, h4, h5, h6, blockquote, figcaption, summary, caption';
const RTL_LETTER = new RegExp(`[${RTL_LETTERS}]`, 'g');
const LETTER = new RegExp(`[^${NO_LETTERS}0-9]`, 'g');
/** A paragraph has a direction if at least this share of its letters does, whatever the first letter is. */
const MIN_SHARE = 0.7;
const MIN_LETTERS = 3;

/** Direction of a text's letters; null if mixed, or if there are too few letters. */
function detectDirection(text: string): Direction | null {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters < MIN_LETTERS) return null;
  const share = (text.match(RTL_LETTER)?.length ?? 0) / letters;
  if (share >= MIN_SHARE) return 'rtl';
  return share <= 1 - MIN_SHARE ? 'ltr' : null;
}

/**
 * Sets the direction of paragraphs that differ from the article, since pages often set it only in style sheets. Directions
 * declared in the markup are kept.
 */
export const direction: NormaliseStep = (root, { metadata }) => {
  const mayDiffer = metadata.direction === 'rtl' || root.querySelector('[dir]') !== null;
  // Most articles have no text in the other direction.
  if (!mayDiffer && (root.textContent ?? '').search(RTL_LETTER) < 0) return;
  for (const block of root.querySelectorAll(BLOCK_SELECTOR)) {
    if (block.hasAttribute('dir')) continue;
    const inherited = block.closest('[dir]')?.getAttribute('dir') ?? metadata.direction;
    const own = detectDirection((block.textContent ?? '').slice(0, 2000));
    if (own && own !== inherited) block.setAttribute('dir', own);
  }
};
