import { DENSE } from '../scripts';
import type { Metadata } from '../types';
import { RTL_LANGUAGE } from './language';

/** Detects the language of a text; resolves to its BCP 47 tag, or null if uncertain. */
export type DetectLanguage = (text: string) => Promise<string | null>;

/** Minimum length in characters; detection is unreliable below that. */
const MIN_LENGTH = 200;
const MIN_LENGTH_DENSE = 60;
/** Number of characters used for detection; more don't improve it. */
const SAMPLE_LENGTH = 2000;

/** Languages that detection confuses; within a group, trust the page. */
const CONFUSED_LANGUAGES: readonly (readonly string[])[] = [
  ['nb', 'nn', 'no', 'da'],
  ['hr', 'bs', 'sr', 'sh', 'sl'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['pt', 'gl'],
  ['fa', 'prs'],
  ['hi', 'mr', 'ne'],
];

function parseBaseLanguage(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return '';
  }
}

function mayBeSame(stated: string, detected: string): boolean {
  const [a, b] = [parseBaseLanguage(stated), parseBaseLanguage(detected)];
  return a === b || CONFUSED_LANGUAGES.some((group) => group.includes(a) && group.includes(b));
}

/**
 * Sets the language of the text: as declared by the page if plausible, or as detected if the page declares none or the text
 * is clearly in another language. Sets the direction for right-to-left languages.
 */
export async function settleLanguage(
  metadata: Metadata,
  text: string,
  detect: DetectLanguage,
): Promise<Metadata> {
  if (text.length < (DENSE.test(text) ? MIN_LENGTH_DENSE : MIN_LENGTH)) return metadata;
  const detected = await detect(text.slice(0, SAMPLE_LENGTH)).catch(() => null);
  if (!detected || (metadata.language && mayBeSame(metadata.language, detected))) return metadata;
  const direction = RTL_LANGUAGE.test(detected) ? 'rtl' : metadata.direction;
  return { ...metadata, language: detected, direction };
}
