import { articleNode, readJsonLd } from '../metadata/json-ld';

/** Facts about the page as a whole, read before anything is removed from the copy. */
export interface PageSignals {
  /** Absolute URL. */
  url: string;
  /** The page declares itself an article (Open Graph, microdata). */
  saysArticle: boolean;
  /** It has a password field. */
  asksPassword: boolean;
  /** It declares that the article isn't free to read (JSON-LD). */
  notFree: boolean;
  /** It has a box named after a paywall; many pages do on free articles too. */
  paywall: boolean;
  /** Article length in characters as declared in JSON-LD; 0 if unknown. */
  promised: number;
  /** Article text from JSON-LD with white space folded, or ''. */
  witness: string;
  /** It says that it needs JavaScript, or has an empty app root. */
  needsScripts: boolean;
  /** Length of the largest consent box, in characters. */
  consentLength: number;
}

const CONSENT_SELECTOR =
  '[id*="consent" i], [class*="consent" i], [id*="onetrust" i], [id*="didomi" i], [id*="cookie" i], [class*="cookie" i], [id*="gdpr" i], [class*="cmp-" i], form[action*="consent" i]';
/** Sources: class names of Piano, Poool, Leaky Paywall, Zephr and publishers' own systems. */
const PAYWALL_SELECTOR =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="piano-offer" i], [id*="piano" i], [id^="poool" i], [class*="leaky" i], meta[property="article:content_tier"][content="locked" i]';
/** Root elements of React, Vue, Angular, Next, Nuxt, Gatsby and Svelte apps. */
const APP_ROOT_SELECTOR = '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [data-reactroot]';
/** Average word length including the space, over the languages of the corpus. */
const CHARACTERS_PER_WORD = 6;

/** A consent wall is short; a longer text about cookies is something to read. */
const MAX_WALL_LENGTH = 3000;

function measureConsent(copy: Document): number {
  let maxLength = 0;
  for (const element of copy.querySelectorAll(`body :is(${CONSENT_SELECTOR})`)) {
    const length = (element.textContent ?? '').trim().length;
    const hasControls = element.querySelector('button, input, [role="button"]') !== null;
    if (hasControls && length <= MAX_WALL_LENGTH && !element.querySelector('article'))
      maxLength = Math.max(maxLength, length);
  }
  return maxLength;
}

/** Open Graph and microdata declare articles as such, but front pages as "website". */
function declaresArticle(copy: Document): boolean {
  const type = copy.querySelector('meta[property="og:type"]')?.getAttribute('content');
  return type === 'article' || copy.querySelector('[itemprop="articleBody"], [itemtype$="Article"]') !== null;
}

function needsScripts(copy: Document): boolean {
  for (const element of copy.querySelectorAll('body noscript'))
    if (/javascript/i.test(element.textContent ?? '')) return true;
  const appRoot = copy.querySelector(APP_ROOT_SELECTOR);
  return appRoot !== null && !(appRoot.textContent ?? '').trim();
}

/** Reads the signals of a page. The copy must still have its scripts; it isn't changed. */
export function readPageSignals(copy: Document, url: string): PageSignals {
  const article = articleNode(readJsonLd(copy));
  const body = typeof article?.articleBody === 'string' ? article.articleBody : '';
  const witness = body.replace(/<[^<>]*>|\s+/g, ' ').trim();
  return {
    url,
    saysArticle: declaresArticle(copy),
    asksPassword: copy.querySelector('input[type="password"]') !== null,
    notFree: /^false$/i.test(String(article?.isAccessibleForFree ?? '')),
    paywall: copy.querySelector(PAYWALL_SELECTOR) !== null,
    promised: Math.max(witness.length, CHARACTERS_PER_WORD * (Number(article?.wordCount) || 0)),
    witness,
    needsScripts: needsScripts(copy),
    consentLength: measureConsent(copy),
  };
}
