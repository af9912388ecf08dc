import { tolerate } from '../tolerate';
import type { OnStep } from '../trace';
import { addresses } from './addresses';
import { direction } from './direction';
import { headings } from './headings';
import { leadImage } from './lead-image';
import { linkedBlocks } from './linked-blocks';
import { ownAnchors } from './own-anchors';
import { paragraphs } from './paragraphs';
import { standfirst } from './standfirst';
import type { NormaliseContext, NormaliseStep } from './step';
import { wrappers } from './wrappers';

const STEPS = {
  addresses,
  headings,
  linkedBlocks,
  wrappers,
  paragraphs,
  direction,
  standfirst,
  leadImage,
  ownAnchors,
} satisfies Record<string, NormaliseStep>;

/**
 * Gives a cleaned article its final form: absolute URLs, headings from level 2, no empty wrappers. A step that throws is
 * skipped.
 */
export function normalise(
  root: Element,
  context: NormaliseContext,
  attempt = tolerate().attempt,
  onStep?: OnStep,
): void {
  for (const [name, step] of Object.entries(STEPS)) {
    attempt(name, () => step(root, context));
    onStep?.(`normalise/${name}`, root);
  }
}
