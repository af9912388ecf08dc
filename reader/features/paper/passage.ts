/** Query parameters that say where a reader came from, and nothing of what they read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|yclid|twclid|ttclid|li_fat_id|_hsenc|_hsmi|vero_id|mkt_tok|ref_src|ref_url|smid|cmpid|at_(?:medium|campaign|custom\d)|xtor|wt_mc|s_cid|ncid|ocid|sr_share|share_id)$/i;

/** A text this long is named by its ends. */
const MAX_WHOLE_WORDS = 10;
const END_WORDS = 4;
/** So many words before and after tell two equal passages apart. */
const CONTEXT_WORDS = 3;

/** An address without what follows its reader about. Takes and returns an absolute address; a fragment goes too. */
export function removeTrackingParameters(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  // Not `keys()`: what it returns has nothing to iterate by in Firefox's content scripts.
  for (const [name] of [...url.searchParams]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

const collapseSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A part of a text directive: commas and dashes have a meaning in it. Source: WICG scroll-to-text-fragment. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/** Words as the browser counts them; scripts without spaces have some too. */
function splitWords(text: string, language: string | null): string[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const parts: string[] = [];
  let gap = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike || !parts.length) parts.push(gap + segment);
    // A full stop or a closing mark stays with its word.
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

/** A passage and where it stands. */
export interface Passage {
  /** The passage's own text, and that of its block before and after it. */
  text: string;
  before: string;
  after: string;
  /** All text of the article, to see whether the passage is the only one. */
  whole: string;
  /** BCP 47, or null. */
  language: string | null;
}

/**
 * The address of a passage: a text fragment, which scrolls to it and marks it in every current browser, also where its page
 * gives it no name. Takes the article's address.
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
