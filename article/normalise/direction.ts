import { NO_LETTERS, RTL_LETTERS } from '../scripts';
import type { Direction } from '../types';
import type { NormaliseStep } from './step';

const BLOCKS = 'p, li, dt, dd, td, th, h2, h3, h4, h5, h6, blockquote, figcaption, summary, caption';
const RTL = new RegExp(`[${RTL_LETTERS}]`, 'g');
const LETTER = new RegExp(`[^${NO_LETTERS}0-9]`, 'g');
/** A paragraph runs the way most of its letters do, whatever its first one is; as many as here make it sure. */
const MOST = 0.7;
const LEAST_LETTERS = 3;

/** Which way a text's letters run; null where they are mixed or hardly any. */
function directionOf(text: string): Direction | null {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters < LEAST_LETTERS) return null;
  const share = (text.match(RTL)?.length ?? 0) / letters;
  if (share >= MOST) return 'rtl';
  return share <= 1 - MOST ? 'ltr' : null;
}

/**
 * Gives a paragraph that runs against its article its direction: pages keep that in style sheets. What a page states in
 * its markup stays as it is.
 */
export const direction: NormaliseStep = (root, { metadata }) => {
  const turned = metadata.direction === 'rtl' || root.querySelector('[dir]') !== null;
  // Of most articles nothing runs the other way.
  if (!turned && (root.textContent ?? '').search(RTL) < 0) return;
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.hasAttribute('dir')) continue;
    const around = block.closest('[dir]')?.getAttribute('dir') ?? metadata.direction;
    const own = directionOf((block.textContent ?? '').slice(0, 2000));
    if (own && own !== around) block.setAttribute('dir', own);
  }
};
