import type { Metadata } from '../types';

/** One normalisation step. Mutates the detached root; never throws on odd markup. */
export type NormaliseStep = (root: Element, context: NormaliseContext) => void;

export interface NormaliseContext {
  metadata: Metadata;
  /** Base URL of the page's relative URLs. */
  base: string;
  /** URL of the page itself. */
  url: string;
}
