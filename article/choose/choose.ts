import { Readability } from '@mozilla/readability';
import { textLength } from '../measure';
import { type Candidate, findCandidates } from './candidates';
import { coarseCandidate } from './coarse';
import { bringLeadFigure, findLeadFigure } from './lead-figure';
import { listTextBoxes, nameParagraphs } from './name-paragraphs';
import { prune } from './outside';
import { prefer } from './prefer';
import { listFigures, listParagraphs, recoverFigures, recoverParagraphs } from './recover';
import { bringStandfirst, findStandfirst } from './standfirst';

/** What was chosen and by which way, the reason kept for debugging and documents. */
export interface Choice {
  root: Element;
  by: 'readability' | 'page' | Candidate['kind'];
  /** The page was too large for Readability: it was given a part of it, or none. */
  large: boolean;
}

/**
 * Readability's work grows faster than the page: over this many elements it is given only the part of the page that a
 * linear pass chose. Measured: 100,000 elements took it over 20 s, the pass 0.2 s.
 */
const MOST_ELEMENTS = 12_000;

function readability(copy: Document): Element | null {
  const parsed = new Readability<Node>(copy, {
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const content = (parsed?.content as Element | null | undefined) ?? null;
  // Its own wrapper's id is no target of any link.
  for (const page of content?.querySelectorAll('[id^="readability-page-"]') ?? []) page.removeAttribute('id');
  return content;
}

/** Leaves nothing of the page but `part`, its ancestors and the head. */
function narrow(copy: Document, part: Element): void {
  if (!copy.body || part === copy.body) return;
  copy.body.replaceChildren(part);
}

/**
 * Chooses the element that holds the article in a prepared copy, which is used up by it. Returns null where nothing on
 * the page can be one.
 */
export function choose(copy: Document): Choice | null {
  if (!copy.body) return null;
  const large = copy.querySelectorAll('*').length > MOST_ELEMENTS;
  if (large) {
    const part = coarseCandidate(copy.body);
    if (!part) return null;
    narrow(copy, part);
    if (part.querySelectorAll('*').length > MOST_ELEMENTS) return { root: part, by: 'coarse', large };
  }
  const candidates = findCandidates(copy.body);
  const standfirst = findStandfirst(copy);
  const figure = findLeadFigure(copy);
  const spare = candidates.length ? null : (copy.body.cloneNode(true) as Element);
  const paragraphs = listParagraphs(copy.body);
  const figures = listFigures(copy.body);
  const boxes = listTextBoxes(copy.body);
  const found = readability(copy);
  if (found) recoverParagraphs(found, paragraphs);
  const better = prefer(found, candidates);
  if (better) prune(better.root);
  const root = better?.root ?? (found && textLength(found) > 0 ? found : spare);
  if (!root || !textLength(root)) return null;
  if (root === found) {
    nameParagraphs(root, boxes);
    recoverFigures(root, figures);
  }
  bringStandfirst(root, standfirst);
  bringLeadFigure(root, figure, standfirst);
  return { root, by: better?.kind ?? (root === found ? 'readability' : 'page'), large };
}
