import { articleNode, readJsonLd } from '../metadata/json-ld';

/** What is known of a page besides the element chosen on it. Read before anything is taken out of the copy. */
export interface PageSignals {
  /** Absolute address. */
  url: string;
  /** The page calls itself an article (Open Graph, microdata). */
  saysArticle: boolean;
  /** It asks for a password. */
  asksPassword: boolean;
  /** It says that the article is not free to read (JSON-LD). */
  notFree: boolean;
  /** It carries a box named after a paywall; many do on free articles too. */
  paywall: boolean;
  /** Characters the page says its article has (JSON-LD); 0 where it does not say. */
  promised: number;
  /** The article itself where JSON-LD holds it, white space folded; '' for none. */
  witness: string;
  /** It says that it needs scripts, or has the empty box that a script fills. */
  needsScripts: boolean;
  /** Characters of its largest box that asks for consent. */
  consentLength: number;
}

const CONSENT =
  '[id*="consent" i], [class*="consent" i], [id*="onetrust" i], [id*="didomi" i], [id*="cookie" i], [class*="cookie" i], [id*="gdpr" i], [class*="cmp-" i], form[action*="consent" i]';
/** Sources: the class names of Piano, Poool, Leaky Paywall, Zephr and of the publishers' own. */
const PAYWALL =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="piano-offer" i], [id*="piano" i], [id^="poool" i], [class*="leaky" i], meta[property="article:content_tier"][content="locked" i]';
/** Boxes that React, Vue, Angular, Next, Nuxt, Gatsby and Svelte fill. */
const APP = '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [data-reactroot]';
/** Characters a word has with its space, over the languages of the corpus. */
const WORD = 6;

/** A consent wall asks, in few words, for an answer; what a site says at length of its cookies is a text to read. */
const LONGEST_WALL = 3000;

function consentLength(copy: Document): number {
  let most = 0;
  for (const element of copy.querySelectorAll(`body :is(${CONSENT})`)) {
    const length = (element.textContent ?? '').trim().length;
    const asks = element.querySelector('button, input, [role="button"]') !== null;
    if (asks && length <= LONGEST_WALL && !element.querySelector('article')) most = Math.max(most, length);
  }
  return most;
}

/** Open Graph and microdata say "article" on articles, and "website" on front pages. */
function saysArticle(copy: Document): boolean {
  const type = copy.querySelector('meta[property="og:type"]')?.getAttribute('content');
  return type === 'article' || copy.querySelector('[itemprop="articleBody"], [itemtype$="Article"]') !== null;
}

function needsScripts(copy: Document): boolean {
  for (const element of copy.querySelectorAll('body noscript'))
    if (/javascript/i.test(element.textContent ?? '')) return true;
  const app = copy.querySelector(APP);
  return app !== null && !(app.textContent ?? '').trim();
}

/** Reads a page's facts. Takes a copy with its scripts still in it, and its absolute address; changes nothing. */
export function readPageSignals(copy: Document, url: string): PageSignals {
  const node = articleNode(readJsonLd(copy));
  const body = typeof node?.articleBody === 'string' ? node.articleBody : '';
  const witness = body.replace(/<[^<>]*>|\s+/g, ' ').trim();
  return {
    url,
    saysArticle: saysArticle(copy),
    asksPassword: copy.querySelector('input[type="password"]') !== null,
    notFree: /^false$/i.test(String(node?.isAccessibleForFree ?? '')),
    paywall: copy.querySelector(PAYWALL) !== null,
    promised: Math.max(witness.length, WORD * (Number(node?.wordCount) || 0)),
    witness,
    needsScripts: needsScripts(copy),
    consentLength: consentLength(copy),
  };
}
