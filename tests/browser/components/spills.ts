import type { Translate } from '../../../platform/message-key';
import { translatorOf } from './translate';

const FILES = import.meta.glob<Record<string, { message: string }>>(
  '../../../public/_locales/*/messages.json',
  { eager: true, import: 'default' },
);

/** Every language of the interface, as a BCP 47 tag, and what it says. */
export const LANGUAGES: readonly (readonly [language: string, translate: Translate])[] = Object.entries(
  FILES,
).map(([file, messages]) => [
  (/_locales\/(\w+)/.exec(file)?.[1] ?? '').replace('_', '-'),
  translatorOf(messages),
]);

const nameOf = (element: Element): string =>
  `${element.localName}${element.className && `.${String(element.className).split(' ')[0]}`} “${(element.textContent ?? '').trim().slice(0, 60)}”`;

/** Whether an element may be wider than its room: it is cut with three dots, or not to be seen, on purpose. */
function isContained(element: Element): boolean {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const { textOverflow, clipPath } = getComputedStyle(at);
    if (textOverflow === 'ellipsis' || clipPath !== 'none') return true;
  }
  return false;
}

/**
 * What of the page's text does not fit: elements that stand out of the window, and buttons whose words stand out of them.
 * One line each, [] where all fits.
 */
export function spills(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg')) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    const out = own > 0 && (right > width + 1 || left < -1);
    const full =
      own > 2 && element.matches('button, label, summary') && element.scrollWidth > element.clientWidth + 1;
    if ((!out && !full) || isContained(element)) continue;
    found.push(
      out
        ? `${nameOf(element)} reaches from ${Math.round(left)} to ${Math.round(right)} of ${width}`
        : `${nameOf(element)} is too long for its ${element.clientWidth}`,
    );
  }
  return found;
}
