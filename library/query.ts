import { tokens } from './tokens';

/** What a search asks for. */
export interface Search {
  /** Each is a run of words that stand side by side; the last word may be a beginning. */
  phrases: readonly { words: readonly string[]; prefix: boolean }[];
}

/** Reads a search as typed. Never throws. */
export function readSearch(text: string): Search {
  const phrases = [];
  for (const part of text.split(/\s+/)) {
    const words = [...tokens(part)].map(({ word }) => word);
    if (words.length) phrases.push({ words, prefix: true });
  }
  return { phrases };
}

/** The search in FTS5's language: every word quoted, so that nothing typed is an operator. Null where it has no words. */
export function matchExpression({ phrases }: Search): string | null {
  if (!phrases.length) return null;
  return phrases.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' ');
}
