import { bisect } from '../../../article/bisect';
import type { FeatureHost } from '../feature';

export interface Heading {
  element: HTMLElement;
  text: string;
  /** 1 to 6. */
  rank: number;
  index: number;
}

/** The article's headings with text, in document order. */
export function findHeadings(content: HTMLElement): Heading[] {
  const headings: Heading[] = [];
  for (const element of content.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text)
      headings.push({ element, text, rank: Number(element.localName.slice(1)), index: headings.length });
  }
  return headings;
}

/** The heading of the section being read, by bisection; null before the first. */
export function currentHeading(headings: readonly Heading[], host: FeatureHost): Heading | null {
  const navigator = host.navigator();
  const isToCome = (heading: Heading | undefined) => {
    const relation = heading && navigator.relation(heading.element.getBoundingClientRect());
    return relation === 'ahead' || relation === 'after';
  };
  return headings[bisect(headings.length, (index) => isToCome(headings[index])) - 1] ?? null;
}
