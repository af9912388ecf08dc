import { DENSE } from '../scripts';
import type { Metadata } from '../types';
import { RTL_LANGUAGE } from './language';

/** Asks a library for the language a text is written in: its BCP 47 tag, or null where it is not sure. */
export type DetectLanguage = (text: string) => Promise<string | null>;

/** Shorter texts, in characters, are told from each other badly. */
const LEAST = 200;
const LEAST_DENSE = 60;
/** More than this, in characters, tells nothing new. */
const SAMPLE = 2000;

/** Languages that detection takes for each other; which of them it is, the page knows better. */
const NEAR: readonly (readonly string[])[] = [
  ['nb', 'nn', 'no', 'da'],
  ['hr', 'bs', 'sr', 'sh', 'sl'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['pt', 'gl'],
  ['fa', 'prs'],
  ['hi', 'mr', 'ne'],
];

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return '';
  }
}

function isNear(stated: string, detected: string): boolean {
  const [a, b] = [languageOf(stated), languageOf(detected)];
  return a === b || NEAR.some((group) => group.includes(a) && group.includes(b));
}

/**
 * The metadata with the language its text is written in: what the page states where that can be so, what is detected where
 * the page says nothing or the text is plainly in another. Direction follows a right-to-left language.
 */
export async function settleLanguage(
  metadata: Metadata,
  text: string,
  detect: DetectLanguage,
): Promise<Metadata> {
  if (text.length < (DENSE.test(text) ? LEAST_DENSE : LEAST)) return metadata;
  const detected = await detect(text.slice(0, SAMPLE)).catch(() => null);
  if (!detected || (metadata.language && isNear(metadata.language, detected))) return metadata;
  const direction = RTL_LANGUAGE.test(detected) ? 'rtl' : metadata.direction;
  return { ...metadata, language: detected, direction };
}
