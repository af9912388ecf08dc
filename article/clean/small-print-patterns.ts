import { joinAlternatives, joinWords } from '../languages/join-words';
import type { Language, SmallPrintWords } from '../languages/language';

/** Small print in several languages. */
export interface SmallPrintPatterns {
  /** Copyright lines, agency and affiliate notices, counters and permalinks, as whole lines. */
  notice: RegExp;
  /** Text for browsers that can't play a video or sound. */
  noPlayer: RegExp;
}

/** Creates the patterns of small print in several languages. */
export function createSmallPrintPatterns(languages: readonly Language[]): SmallPrintPatterns {
  const join = (kind: Exclude<keyof SmallPrintWords, 'notices'>) =>
    joinWords(languages, ({ smallPrint }) => [smallPrint?.[kind]]);
  const notices = joinAlternatives(languages.flatMap(({ smallPrint }) => smallPrint?.notices ?? []));
  return {
    // One pattern, to test each line once.
    notice: new RegExp(
      [
        '^(?:©|\\(c\\)|copyright\\b)\\s.{0,120}$',
        `^(?:${notices})`,
        `^(?:${join('views')})\\s*:\\s*[\\d.,]+$`,
        `^(?:${join('footerLinks')})\\s*[|·•/].{3,200}$`,
        `^(?:${join('updated')})\\b\\D{0,14}\\d[^!?]{3,30}$`,
        `^(?:${join('readingTime')})\\s*:?\\s*(?:ca\\.\\s*)?\\d+\\s*[^\\s\\d]+\\.?$`,
        `^\\d+\\s*(?:min(?:uten?)?|minutes?|mins?)\\.?\\s*(?:${join('minutesRead')})$`,
      ].join('|'),
      'i',
    ),
    noPlayer: new RegExp(`^(?:${join('noPlayer')}).{0,100}$`, 'i'),
  };
}
