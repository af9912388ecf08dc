import type { Metadata, Removal } from '../types';
import type { Words } from './words/words';
/** Placeholder; being replaced. */
export function clean(_root: Element, _input: { words: Words; metadata: Metadata; url: string }): Removal[] {
  return [];
}
