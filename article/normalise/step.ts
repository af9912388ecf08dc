import type { Metadata } from '../types';

/** One step that gives every article the same shape. Mutates the detached root; never throws on odd markup. */
export type NormaliseStep = (root: Element, context: NormaliseContext) => void;

export interface NormaliseContext {
  metadata: Metadata;
  /** What the page's relative addresses are relative to. */
  base: string;
  /** The page's own address. */
  url: string;
}
