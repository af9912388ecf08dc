import { unwrap } from '../dom/move';
import { rename } from './rename';
import type { NormaliseStep } from './step';

const PHRASING_ELEMENTS = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math output picture q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const MEDIA_SELECTOR = 'img, picture, video, audio, math, table, hr';

function holdsOnlyPhrasing(element: Element): boolean {
  for (const child of element.children) if (!PHRASING_ELEMENTS.has(child.localName)) return false;
  return (element.textContent ?? '').trim() !== '';
}

/** Copies language and direction from a wrapper to its children. */
function passDownAttributes(wrapper: Element): void {
  for (const name of ['dir', 'lang']) {
    const value = wrapper.getAttribute(name);
    if (!value) continue;
    for (const child of wrapper.children) if (!child.hasAttribute(name)) child.setAttribute(name, value);
  }
}

/** Unwraps containers without meaning; a container with only text becomes a paragraph. */
export const wrappers: NormaliseStep = (root) => {
  for (const element of root.querySelectorAll('div, section, article, main, center, header')) {
    if (holdsOnlyPhrasing(element)) rename(element, 'p');
    else if (!(element.textContent ?? '').trim() && !element.querySelector(MEDIA_SELECTOR)) element.remove();
    else if (!element.id) {
      passDownAttributes(element);
      unwrap(element);
    }
  }
};
