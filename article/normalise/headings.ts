import { rename } from './rename';
import type { NormaliseStep } from './step';

/** The view's headline is the only first-level heading: the article's own begin at two, and skip no level going down. */
export const headings: NormaliseStep = (root) => {
  const found = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(found.map((heading) => Number(heading.localName[1])))].sort((a, b) => a - b);
  for (const heading of found) {
    const level = Math.min(6, 2 + levels.indexOf(Number(heading.localName[1])));
    if (heading.localName !== `h${level}`) rename(heading, `h${level}`);
  }
};
