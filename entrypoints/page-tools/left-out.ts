import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { Anchor, Outcome, RemovedPiece } from '../../article/types';
import type { PageContext } from '../../reader/over-page/page-context';

type Found = Extract<Outcome, { kind: 'article' }>;

/** A shorter text, in characters, is no loss; a longer markup is not kept. */
const LEAST = 20;
const MOST = 60_000;
const EXCERPT = 140;
const ANCHORS = 4;
/** So much of a text's beginning tells whether the article has it. */
const BEGINNING = 60;

const fold = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

function placesIn(html: string): number[] {
  return [...html.matchAll(/data-place="(\d+)"/g)].map(([, place]) => Number(place));
}

/**
 * What stands on the page between the article's first block and its last, and neither is in it nor was taken out by a
 * rule: Readability left it out. Found only when the reader asks what was removed, from the live page.
 */
export function findLeftOut({ article, pieces }: Found, { places, page }: PageContext): RemovedPiece[] {
  const kept = new Set(placesIn(article.content));
  const known = new Set(pieces.flatMap(({ html }) => placesIn(html ?? '')));
  const [first, last] = [Math.min(...kept), Math.max(...kept)];
  const all = places();
  const keptElements = [...kept].flatMap((place) => all[place] ?? []);
  const knownElements = [...known].flatMap((place) => all[place] ?? []);
  const text = fold(article.text);
  const found: RemovedPiece[] = [];
  let outer: Element | null = null;
  for (let place = first + 1; place < last; place++) {
    const element = all[place];
    if (!element?.isConnected || kept.has(place) || known.has(place) || outer?.contains(element)) continue;
    if (element.ownerDocument !== page || !element.checkVisibility({ visibilityProperty: true })) continue;
    const own = fold(element.textContent);
    if (own.length < LEAST || text.includes(own.slice(0, BEGINNING))) continue;
    if (keptElements.some((other) => element.contains(other) || other.contains(element))) continue;
    if (knownElements.some((other) => other.contains(element))) continue;
    outer = element;
    const html = element.outerHTML;
    const anchors: Anchor[] = [];
    for (let before = place - 1; before >= first && anchors.length < ANCHORS; before--)
      if (kept.has(before)) anchors.push({ place: String(before), within: false });
    found.push({
      rule: 'left-out',
      excerpt: own.slice(0, EXCERPT),
      html: html.length > MOST ? null : html.replaceAll(` ${PLACE_ATTRIBUTE}=`, ' data-was='),
      anchors,
    });
  }
  return found;
}
