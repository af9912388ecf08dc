import { unwrap } from '../dom/move';
import { rename } from './rename';
import type { NormaliseStep } from './step';

const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark math picture q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const MEDIA = 'img, picture, video, audio, math, table, hr';

function holdsOnlyPhrasing(element: Element): boolean {
  for (const child of element.children) if (!PHRASING.has(child.localName)) return false;
  return (element.textContent ?? '').trim() !== '';
}

/** What a wrapper says of its language and direction holds for what was in it. */
function handDown(wrapper: Element): void {
  for (const name of ['dir', 'lang']) {
    const value = wrapper.getAttribute(name);
    if (!value) continue;
    for (const child of wrapper.children) if (!child.hasAttribute(name)) child.setAttribute(name, value);
  }
}

/** Unwraps containers that say nothing; a container with nothing but text in it is a paragraph. */
export const wrappers: NormaliseStep = (root) => {
  for (const element of root.querySelectorAll('div, section, article, main, center, header')) {
    if (holdsOnlyPhrasing(element)) rename(element, 'p');
    else if (!(element.textContent ?? '').trim() && !element.querySelector(MEDIA)) element.remove();
    else if (!element.id) {
      handDown(element);
      unwrap(element);
    }
  }
};
