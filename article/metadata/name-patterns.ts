import { joinAlternatives, joinUncased, joinWords, listWords } from '../languages/join-words';
import type { BylineWords, Language } from '../languages/language';
import { LETTERS } from '../scripts';
import { joinHan } from './byline-patterns';
import { listMonths } from './date-patterns';

/** What several languages write around a name that isn't part of it. */
export interface NamePatterns {
  /** A link to the author's other articles, up to the name. */
  link: RegExp;
  /** The label of a credit, up to its colon: "Text and interview:". */
  credit: RegExp;
  /** "Posted by", "Text:". */
  opening: RegExp;
  /** Where the name ends and other information starts. */
  end: RegExp;
  jobTitle: RegExp;
  /** A whole name that stands for nobody in particular. */
  nobody: RegExp;
  notName: RegExp;
}

/** A word for a contribution in any language: a single one, as names mostly have more. */
const CREDITED = '[^\\s\\d:：,&/+]{1,24}';

/** Creates the patterns around names in several languages: a page may declare the wrong one, so all apply. */
export function createNamePatterns(languages: readonly Language[]): NamePatterns {
  const list = (...kinds: (keyof BylineWords)[]) =>
    listWords(languages, ({ bylines }) => kinds.map((kind) => bylines?.[kind]));
  const join = (...kinds: (keyof BylineWords)[]) => joinAlternatives(list(...kinds));
  const by = join('by', 'looseBy');
  const on = joinWords(languages, ({ dates }) => [dates?.on]);
  const dated = joinWords(languages, ({ dates }) => [dates?.published, dates?.updated]);
  const ordinals = joinWords(languages, ({ dates }) => [dates?.ordinals]);
  const months = listMonths(languages).map(({ name }) => name);
  const uncased = list('by', 'labels');
  // Editors and staff are better than no byline.
  const nobody = new Set(list('nobody'));
  const around = list('by', 'looseBy', 'labels', 'colonLabels', 'openings', 'credits');
  return {
    link: new RegExp(
      [
        `^(?:(?:${join('show')})\\s+)*(?:${join('all')})?\\s*(?:${join('articles')})\\s*(?:${join('by', 'looseBy', 'listedBy')})\\s+`,
        `^(?:${join('labels')})(?:\\s*[,&]\\s*|\\s+(?:${join('and')})\\s+)[^\\s:]+\\s*:\\s*`,
        '^[●○■□◆・▪•]\\s*',
        `^(?:${joinUncased(uncased)})\\s*[●:：／/｜]\\s*`,
        `^\\S+ (?:${join('columns')}) (?:${by})\\s+`,
      ].join('|'),
      'i',
    ),
    credit: new RegExp(
      `^${CREDITED}(?:(?:\\s*[,&/+]\\s*|\\s+(?:${join('and')})\\s+)${CREDITED}){0,3}(?:\\s+(?:${by}))?\\s*(?::\\s+|：\\s*)(?=\\S)`,
      'i',
    ),
    opening: new RegExp(
      `^(?:(?:${join('openings', 'labels')})\\s*)?(?:${join('by', 'looseBy', 'labels')})?\\s*[:：]?\\s+(?=\\S)|^(?:${joinHan(uncased)})[:：／/｜\\s]*`,
      'i',
    ),
    end: new RegExp(
      `\\s*(?:\\||•|(?<![\\u3400-\\u9fff])·|·(?![\\u3400-\\u9fff])|—|–|\\n|\\t|,\\s*(?=(?:(?:${on}) )?\\d)|\\b(?:${on})\\s+\\d|(?<![${LETTERS}])(?:${dated})(?![${LETTERS}])|\\b\\d{1,2}[./:]\\d{1,2}|\\b\\d{4}\\b|\\s\\d[\\d.,k]*\\s+\\d|\\s\\d{1,2}(?:${ordinals}|\\.)?\\s+\\p{L}{3,}|\\s(?:${joinAlternatives(months.filter((name) => name.length > 2))})\\p{L}*\\.?\\s+\\d{1,2}(?!\\d)|@\\w|https?:|[\\w.+-]+@[\\w-]+\\.).*$`,
      'isu',
    ),
    jobTitle: new RegExp(`(?:,|\\s+[-–])\\s*[^,]*\\b(?:${join('jobs')})\\b.*$`, 'i'),
    nobody: new RegExp(`^(?:${join('nobody')}|null|undefined|n\\/a)$`, 'i'),
    notName: new RegExp(
      `^(?:${joinAlternatives(around.filter((word) => !nobody.has(word)))})$|^(?:${join('notNames')})(?![${LETTERS}])|^\\w{3,9}\\.? \\d{1,2}(?:${ordinals})?\\b`,
      'i',
    ),
  };
}
