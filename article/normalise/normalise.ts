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

const STEPS: readonly NormaliseStep[] = [addresses, headings, wrappers, paragraphs, direction, leadImage];

/** Gives a cleaned article its final shape: absolute addresses, headings from two down, no empty wrappers. */
export function normalise(root: Element, context: NormaliseContext): void {
  for (const step of STEPS) step(root, context);
}
