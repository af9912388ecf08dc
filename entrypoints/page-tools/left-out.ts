import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { Anchor, Outcome, RemovedPiece } from '../../article/types';
import type { PageContext } from '../../reader/over-page/page-context';

type ArticleOutcome = Extract<Outcome, { kind: 'article' }>;

/** Minimum characters of a text worth reporting; maximum characters of HTML kept for restoring, and of an excerpt. */
const MIN_TEXT_LENGTH = 20;
const MAX_HTML_LENGTH = 60_000;
const MAX_EXCERPT_LENGTH = 140;
/** Maximum number of places at which a piece may be restored. */
const MAX_ANCHORS = 4;
/** Number of characters at the start of a text by which it is looked up in the article. */
const PREFIX_LENGTH = 60;

const collapseSpace = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

function placesIn(html: string): number[] {
  return [...html.matchAll(/data-place="(\d+)"/g)].map(([, place]) => Number(place));
}

/**
 * Finds pieces of the live page between the article's first and last block that are neither in the article nor were removed by
 * a rule: Readability left them out. Only run when the user asks what was removed.
 */
export function findLeftOut(
  { article, pieces }: ArticleOutcome,
  { places, page }: PageContext,
): RemovedPiece[] {
  const kept = new Set(placesIn(article.content));
  const removed = new Set(pieces.flatMap(({ html }) => placesIn(html ?? '')));
  const [first, last] = [Math.min(...kept), Math.max(...kept)];
  const all = places();
  const keptElements = [...kept].flatMap((place) => all[place] ?? []);
  const removedElements = [...removed].flatMap((place) => all[place] ?? []);
  const text = collapseSpace(article.text);
  const found: RemovedPiece[] = [];
  let outer: Element | null = null;
  for (let place = first + 1; place < last; place++) {
    const element = all[place];
    if (!element?.isConnected || kept.has(place) || removed.has(place) || outer?.contains(element)) continue;
    if (element.ownerDocument !== page || !element.checkVisibility({ visibilityProperty: true })) continue;
    const ownText = collapseSpace(element.textContent);
    if (ownText.length < MIN_TEXT_LENGTH || text.includes(ownText.slice(0, PREFIX_LENGTH))) continue;
    if (keptElements.some((other) => element.contains(other) || other.contains(element))) continue;
    if (removedElements.some((other) => other.contains(element))) continue;
    outer = element;
    const html = element.outerHTML;
    const anchors: Anchor[] = [];
    for (let before = place - 1; before >= first && anchors.length < MAX_ANCHORS; before--)
      if (kept.has(before)) anchors.push({ place: String(before), within: false });
    found.push({
      rule: 'left-out',
      excerpt: ownText.slice(0, MAX_EXCERPT_LENGTH),
      html: html.length > MAX_HTML_LENGTH ? null : html.replaceAll(` ${PLACE_ATTRIBUTE}=`, ' data-was='),
      anchors,
    });
  }
  return found;
}
