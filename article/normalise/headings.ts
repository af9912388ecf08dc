import { rename } from './rename';
import type { NormaliseStep } from './step';

/** Shifts headings to start at level 2 without skipping levels, because the reader's own headline is the only `h1`. */
export const headings: NormaliseStep = (root) => {
  const headingElements = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headingElements.map((heading) => Number(heading.localName[1])))].sort(
    (a, b) => a - b,
  );
  for (const heading of headingElements) {
    const level = Math.min(6, 2 + levels.indexOf(Number(heading.localName[1])));
    if (heading.localName !== `h${level}`) rename(heading, `h${level}`);
  }
};
