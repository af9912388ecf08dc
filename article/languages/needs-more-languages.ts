import { isClobbered } from '../snapshot/clobbering';
import { BUNDLED_LANGUAGES } from './bundled';
import { joinWords } from './join-words';

/** This many letters that English doesn't have mean that the page is, or quotes, another language. */
const MIN_LETTERS = 8;
const MAX_BLOCKS = 60;
const MAX_BLOCK_LENGTH = 400;
/** Letters outside the Latin script, as ranges (see `scripts.ts`), and letters typical of Latin alphabets other than English. */
const OTHER_LETTER =
  /[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2c80-\u2dff\u3041-\u3096\u30a1-\u30fa\u3105-\u318e\u31a0-\u31bf\u3400-\ua6ff\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc]|[ãõñ¿¡ăđơưạ-ỹşğıěřůőűțșąęłśźżćńčšžďťňåæø]|ää|öö/g;

const WORD = /[a-z\u00c0-\u024f']+/gi;
/** The commonest words of the bundled languages. Other languages have few of them in running text, English a quarter. */
const COMMON_WORD = new RegExp(
  `(?<![a-z])(?:${joinWords(BUNDLED_LANGUAGES, ({ commonWords }) => [commonWords])})(?![a-z])`,
  'gi',
);
/** In fewer words, their share says nothing. */
const MIN_WORDS = 30;
const MIN_SHARE_IN_PROSE = 0.1;
/** Headings, links and lists have fewer of them in any language. */
const MIN_SHARE_IN_LINES = 0.02;

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The beginnings of the first blocks of a page that match `selector`. */
function* readBlocks(page: Document, selector: string): Generator<string> {
  const blocks = page.querySelectorAll(selector);
  for (let index = 0; index < blocks.length && index < MAX_BLOCKS; index++)
    yield blocks[index]?.textContent?.slice(0, MAX_BLOCK_LENGTH) ?? '';
}

/** Share of the commonest words of the bundled languages in a text, 0 … 1; null if it is too short to say. */
function measureShare(text: string): number | null {
  const count = countMatches(text, WORD);
  return count < MIN_WORDS ? null : countMatches(text, COMMON_WORD) / count;
}

/** Whether a text lacks the commonest words of the bundled languages. */
function isForeign(prose: string, lines: string): boolean {
  const share = measureShare(prose);
  if (share !== null) return share < MIN_SHARE_IN_PROSE;
  return (measureShare(lines) ?? 1) < MIN_SHARE_IN_LINES;
}

/** Whether the page declares a language other than the bundled ones. */
function declaresOther(page: Document): boolean {
  const declared = page.documentElement.lang.trim().toLowerCase();
  return declared !== '' && !BUNDLED_LANGUAGES.some(({ code }) => declared.split(/[-_]/)[0] === code);
}

/**
 * Whether a page is in a language other than the bundled ones (`bundled.ts`): it declares one, has its letters, or lacks
 * their commonest words. So it knows nothing of the other languages, and a new one needs no change here. Only checks the
 * first blocks of the live page.
 */
export function needsMoreLanguages(page: Document): boolean {
  // A clobbered page can't be checked reliably, so load all languages.
  if (isClobbered(page) || declaresOther(page)) return true;
  let lines = page.title;
  let count = countMatches(lines, OTHER_LETTER);
  for (const text of readBlocks(page, 'h1, h2, h3, p, li, td, a')) {
    if (count >= MIN_LETTERS) return true;
    count += countMatches(text, OTHER_LETTER);
    lines += ` ${text}`;
  }
  return count >= MIN_LETTERS || isForeign([...readBlocks(page, 'p')].join(' '), lines);
}
