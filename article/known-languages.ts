import { createSmallPrintPatterns, type SmallPrintPatterns } from './clean/small-print-patterns';
import type { Language } from './languages/language';
import { type BylinePatterns, createBylinePatterns } from './metadata/byline-patterns';
import { createDatePatterns, type DatePatterns } from './metadata/date-patterns';
import { createNamePatterns, type NamePatterns } from './metadata/name-patterns';
import { createNotSectionPattern } from './metadata/not-section-pattern';
import { createPhraseIndex, type PhraseIndex } from './phrases/phrase-index';

/** The languages a page may be in, prepared for lookup during extraction. */
export interface KnownLanguages {
  readonly phrases: PhraseIndex;
  readonly dates: DatePatterns;
  readonly bylines: BylinePatterns;
  readonly names: NamePatterns;
  readonly smallPrint: SmallPrintPatterns;
  /** Labels above a headline that are no section of the site. */
  readonly notSection: RegExp;
  /** The language of a BCP 47 tag, whatever its region and script; null if it is none of these. */
  find(tag: string | null): Language | null;
}

/** Makes a value when it is first asked for. */
function makeOnce<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Prepares languages for looking up. Every part is made on first use: a page without a visible date needs no months. */
export function createKnownLanguages(languages: readonly Language[]): KnownLanguages {
  const dates = makeOnce(() => createDatePatterns(languages));
  const bylines = makeOnce(() => createBylinePatterns(languages));
  const names = makeOnce(() => createNamePatterns(languages));
  const smallPrint = makeOnce(() => createSmallPrintPatterns(languages));
  const notSection = makeOnce(() => createNotSectionPattern(languages));
  const readBase = (tag: string) => tag.split('-')[0]?.toLowerCase();
  return {
    phrases: createPhraseIndex(languages.flatMap(({ phrases }) => phrases ?? [])),
    get dates() {
      return dates();
    },
    get bylines() {
      return bylines();
    },
    get names() {
      return names();
    },
    get smallPrint() {
      return smallPrint();
    },
    get notSection() {
      return notSection();
    },
    find: (tag) => (tag && languages.find(({ code }) => readBase(code) === readBase(tag))) || null,
  };
}
