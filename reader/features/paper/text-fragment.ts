/** Query parameters for tracking, which don't affect the content. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|ttclid|li_fat_id|_hsenc|_hsmi|vero_id|mkt_tok|ref_src|ref_url|smid|cmpid|at_(?:medium|campaign|custom\d)|xtor|wt_mc|s_cid|ncid|ocid|sr_share|share_id)$/i;

/** Longer passages are identified by their start and end only (words). */
const MAX_WHOLE_WORDS = 10;
const END_WORDS = 4;
/** Words of context that tell equal passages apart. */
const CONTEXT_WORDS = 3;

/** Removes tracking parameters and the fragment from an absolute URL. */
export function removeTrackingParameters(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  // Not `keys()`: its result isn't iterable in Firefox's content scripts.
  for (const [name] of [...url.searchParams]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

const collapseSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Encodes a part of a text directive, in which commas and dashes have a meaning. Source: WICG scroll-to-text-fragment.
 */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/** Splits a text into words as browsers do, also in scripts without spaces. */
function splitWords(text: string, language: string | null): string[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const parts: string[] = [];
  let gap = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike || !parts.length) parts.push(gap + segment);
    // Punctuation stays with the word before it.
    else if (/^\s+$/.test(segment)) {
      gap = segment;
      continue;
    } else parts[parts.length - 1] += gap + segment;
    gap = '';
  }
  return parts;
}

function countOccurrences(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/** A passage and its context. */
export interface Passage {
  /** The text of the passage, and the text of its block before and after it. */
  text: string;
  before: string;
  after: string;
  /** The whole text of the article, to check whether the passage is unique. */
  whole: string;
  /** BCP 47, or null. */
  language: string | null;
}

/**
 * A URL with a text fragment, which every current browser scrolls to and highlights. `address` is the URL of the article.
 */
export function createTextFragmentUrl(address: string, passage: Passage): string {
  const { language } = passage;
  const text = collapseSpace(passage.text);
  if (!text) return removeTrackingParameters(address);
  const passageWords = splitWords(text, language);
  const whole = collapseSpace(passage.whole);
  const long = passageWords.length > MAX_WHOLE_WORDS;
  const start = collapseSpace(long ? passageWords.slice(0, END_WORDS).join('') : text);
  const end = long ? collapseSpace(passageWords.slice(-END_WORDS).join('')) : '';
  const unique = countOccurrences(whole, start) < 2;
  const before = unique
    ? ''
    : collapseSpace(splitWords(collapseSpace(passage.before), language).slice(-CONTEXT_WORDS).join(''));
  const after =
    unique || before
      ? ''
      : collapseSpace(splitWords(collapseSpace(passage.after), language).slice(0, CONTEXT_WORDS).join(''));
  const directive = [
    before && `${encode(before)}-`,
    encode(start),
    end && encode(end),
    after && `-${encode(after)}`,
  ];
  return `${removeTrackingParameters(address)}#:~:text=${directive.filter(Boolean).join(',')}`;
}
