import { clean } from './clean/clean';
import { findPickedRoot } from './corrections/mark-corrections';
import { readText } from './dom/text-of';
import { type Choice, chooseMainContent } from './main-content/choose';
import { measureConfidence } from './main-content/confidence';
import { findRejectionReason } from './main-content/is-article';
import { type PageSignals, readPageSignals } from './main-content/page-signals';
import { findSelectedRoot } from './main-content/selection';
import { findMissingReason, isConsentWall, isTruncated } from './main-content/why-missing';
import { textLength } from './measure';
import { truncateText } from './metadata/excerpt';
import { createEmptyMetadata, readMetadata } from './metadata/metadata';
import { type DetectLanguage, settleLanguage } from './metadata/settle-language';
import { cleanText } from './metadata/text';
import { normalise } from './normalise/normalise';
import { findPages } from './pagination/find';
import type { PhraseIndex } from './phrases/phrase-index';
import { readingTime } from './reading-time';
import { REPAIR_RULES } from './repairs/rules';
import { sanitize } from './sanitize';
import { type Snapshot, XML_VIEWER_STYLE } from './snapshot/snapshot';
import { type Attempt, tolerate } from './tolerate';
import type { OnStep } from './trace';
import type { Article, Metadata, NoArticleReason, Notice, Outcome } from './types';

/**
 * What to show of a page: `auto` what the reader selected, else what they once pointed out on this site, else its article;
 * `article` that article whatever is selected or pointed out; `all` all the page's text, where no article or the wrong one was found.
 */
export type Mode = 'auto' | 'article' | 'all';

/** Under this score the reader is told that it may be the wrong text; measured in docs/extraction.md. */
const SURE = 0.5;

export interface ExtractOptions {
  /** The words to clean by; `languages/all.ts` has those of every language. */
  lexicon: PhraseIndex;
  mode?: Mode;
  /** Rules to leave out, by id: for measuring what each brings. */
  without?: readonly string[];
  /** Tells the text's language where the page does not say, or lies. Without it the page is believed. */
  detectLanguage?: DetectLanguage;
  /** Called between stages; a surface gives the main thread back in it. */
  pause?(): Promise<void>;
  /** Called after every step with what it left, for finding out which of them removed a text (`trace.ts`). */
  onStep?: OnStep;
  /** Told of a stage or rule that threw; the article is made without it. */
  onFault?(stage: string, error: unknown): void;
}

/** Documents a browser shows without any markup of their own. */
function nothingToRead(page: Document): NoArticleReason | null {
  const type = page.contentType;
  if (type.startsWith('image/') && type !== 'image/svg+xml') return 'image';
  if (/^(?:video|audio)\//.test(type)) return 'media';
  if (type === 'application/pdf') return 'pdf';
  // Chromium shows feeds and other XML as a tree of its own making.
  if (page.getElementById(XML_VIEWER_STYLE)) return 'not-an-article';
  return null;
}

interface Finish {
  metadata: Metadata;
  url: string;
  base: string;
  detect: DetectLanguage;
  attempt: Attempt;
  onStep: OnStep;
}

async function finish(
  root: Element,
  { metadata: stated, url, base, detect, attempt, onStep }: Finish,
): Promise<Article> {
  normalise(root, { metadata: stated, base, url }, attempt, onStep);
  const text = readText(root);
  const metadata = await settleLanguage(stated, text, detect);
  const { words, minutes } = readingTime(text, metadata.language);
  const excerpt = metadata.excerpt || truncateText(text);
  return { ...metadata, excerpt, url, content: sanitize(root.innerHTML), text, wordCount: words, minutes };
}

/** The name of the file an address leads to, as a person reads it; '' for none. */
function fileName(url: string): string {
  const name = URL.canParse(url) ? (new URL(url).pathname.split('/').pop() ?? '') : '';
  try {
    return decodeURI(name);
  } catch {
    // Half a character, or none that UTF-8 has.
    return name;
  }
}

/** A document without a title (a text file) is called by its first heading, else by its file's name. */
const untitled = (copy: Document, url: string): string =>
  cleanText(copy.querySelector('h1, h2')?.textContent ?? '') || cleanText(fileName(url));

/** What is to be said of an article that was chosen on a page. */
function noticeOf(score: number, found: number, facts: PageSignals, { large }: Choice): Notice | null {
  if (isTruncated(facts, found)) return 'beginning';
  if (score < SURE) return 'unsure';
  return large ? 'large' : null;
}

/**
 * The pipeline: metadata → prepare → choose → clean → normalise → sanitise. Takes a snapshot, which is used up by it;
 * returns the article and what was removed, or why there is none. A rule that throws costs what it would have done, not
 * the article (`onFault` hears of it); rejects only where nothing at all can be made of the page.
 */
export async function extract(snapshot: Snapshot, options: ExtractOptions): Promise<Outcome> {
  const { document: copy, url } = snapshot;
  const { without = [], mode = 'auto', pause = async () => {}, detectLanguage = async () => null } = options;
  const { onStep = () => {} } = options;
  const { attempt } = tolerate(options.onFault);
  let metadata = attempt(
    'metadata',
    () => readMetadata(copy, url),
    () => createEmptyMetadata(copy, url),
  );
  const none = (reason: NoArticleReason): Outcome => {
    return { kind: 'none', reason, title: metadata.title, direction: metadata.direction };
  };
  const unreadable = nothingToRead(copy);
  if (unreadable) return none(unreadable);
  const base = copy.baseURI;
  const facts = readPageSignals(copy, url);
  const pages = findPages(copy, url);
  for (const rule of REPAIR_RULES) {
    if (without.includes(rule.id)) continue;
    attempt(rule.id, () => rule.apply(copy));
    onStep(`repairs/${rule.id}`, copy);
  }
  if (!metadata.title) metadata = { ...metadata, title: untitled(copy, url) };
  const pageText = copy.body ? textLength(copy.body) : 0;
  if (!copy.body || !pageText) return none(findMissingReason(facts, 0) ?? 'empty');
  const finished = (root: Element) =>
    finish(root, { metadata, url, base, detect: detectLanguage, attempt, onStep });
  const whole = async (root: Element, notice: Notice | null): Promise<Outcome> => {
    return {
      kind: 'article',
      article: await finished(root),
      removed: [],
      pieces: [],
      score: 1,
      notice,
      pages: null,
    };
  };
  if (mode === 'all') return whole(copy.body, null);
  const selected = mode === 'auto' ? findSelectedRoot(copy, snapshot.selection) : null;
  if (selected) return whole(selected, 'selection');
  await pause();
  const picked = mode === 'auto' ? findPickedRoot(copy) : null;
  if (picked) {
    const cleaned = clean(picked, { lexicon: options.lexicon, metadata, url, without, attempt, onStep });
    const article = await finished(picked);
    return { kind: 'article', article, ...cleaned, score: 1, notice: 'picked', pages };
  }
  if (isConsentWall(facts, pageText)) return none('consent');
  const choice = attempt(
    'choose',
    () => chooseMainContent(copy, metadata),
    () => ({ root: copy.body, by: 'page' as const, large: false }),
  );
  if (!choice) return none(findMissingReason(facts, pageText) ?? 'not-an-article');
  onStep('main-content/choose', choice.root);
  await pause();
  const cleaned = clean(choice.root, { lexicon: options.lexicon, metadata, url, without, attempt, onStep });
  const reason = findRejectionReason(choice.root, facts, pageText);
  if (reason) return none(findMissingReason(facts, pageText) ?? reason);
  await pause();
  const score = measureConfidence(choice.root, facts, pageText);
  const notice = noticeOf(score, textLength(choice.root), facts, choice);
  return { kind: 'article', article: await finished(choice.root), ...cleaned, score, notice, pages };
}
