import { tolerate } from '../tolerate';
import type { Metadata } from '../types';
import { addresses } from './addresses';
import { direction } from './direction';
import { headings } from './headings';
import { leadImage } from './lead-image';
import { paragraphs } from './paragraphs';
import { wrappers } from './wrappers';

/** One step that gives every article the same shape. Mutates the detached root; never throws on odd markup. */
export type NormaliseStep = (root: Element, context: NormaliseContext) => void;

export interface NormaliseContext {
  metadata: Metadata;
  /** What the page's relative addresses are relative to. */
  base: string;
  /** The page's own address. */
  url: string;
}

const STEPS = { addresses, headings, wrappers, paragraphs, direction, leadImage } satisfies Record<
  string,
  NormaliseStep
>;

/**
 * Gives a cleaned article its final shape: absolute addresses, headings from two down, no empty wrappers. A step that throws
 * is left out.
 */
export function normalise(root: Element, context: NormaliseContext, attempt = tolerate().attempt): void {
  for (const [name, step] of Object.entries(STEPS)) attempt(name, () => step(root, context));
}
