import { type ElementPair, PLACE_ATTRIBUTE } from './pairs';

/** On the copy of a block written from top to bottom: its `writing-mode`. */
export const WRITING_MODE_ATTRIBUTE = 'data-writing';
/** On the copy of a few characters set upright in one square of a vertical line (縦中横). */
export const UPRIGHT_ATTRIBUTE = 'data-upright';

/**
 * Scripts that are written vertically (kana, Han, Bopomofo, Mongolian, 'Phags-pa); vertical Latin text is decoration.
 * Ranges, see `scripts.ts`.
 */
const VERTICAL_SCRIPT =
  /[\u1800-\u18af\u3040-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u9fff\ua840-\ua87f\uf900-\ufaff]/;

/**
 * Marks text that the page's style sheets set vertically. Returns early if the page has no script that is ever written
 * that way.
 */
export function markWritingModes(window: Window, pairs: readonly ElementPair[]): void {
  if (!VERTICAL_SCRIPT.test(window.document.body?.textContent ?? '')) return;
  let hasVertical = false;
  for (const { live, copy } of pairs) {
    if (!copy.hasAttribute(PLACE_ATTRIBUTE)) continue;
    const { writingMode } = window.getComputedStyle(live);
    if (!/^(?:vertical-rl|vertical-lr)$/.test(writingMode)) continue;
    copy.setAttribute(WRITING_MODE_ATTRIBUTE, writingMode);
    hasVertical = true;
  }
  if (!hasVertical) return;
  for (const { live, copy } of pairs)
    if (/^(?:span|b|i|em|strong|time)$/.test(live.localName) && copy.closest(`[${WRITING_MODE_ATTRIBUTE}]`))
      copy.toggleAttribute(UPRIGHT_ATTRIBUTE, window.getComputedStyle(live).textCombineUpright === 'all');
}
