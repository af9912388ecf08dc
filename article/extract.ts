import { clean } from './clean/clean';
import { findPickedRoot } from './corrections/mark-corrections';
import { readText } from './dom/text-of';
import type { KnownLanguages } from './known-languages';
import { measureArticle } from './main-content/article-measures';
import { type Choice, chooseMainContent } from './main-content/choose';
import { measureConfidence } from './main-content/confidence';
import { findRejectionReason, isDoubtful } from './main-content/is-article';
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
import { readingTime } from './reading-time';
import { REPAIR_RULES } from './repairs/rules';
import { findOpeningAuthor } from './repairs/thread';
import { sanitize } from './sanitize';
import { type Snapshot, XML_VIEWER_STYLE } from './snapshot/snapshot';
import { type Attempt, tolerate } from './tolerate';
import type { OnStep } from './trace';
import type { Article, Metadata, NoArticleReason, Notice, Outcome } from './types';

/**
 * Which part of a page to show. `auto`: the user's selection, else the element they picked on this site before, else the
 * article. `article`: the article, ignoring any selection or pick. `all`: all text on the page, for when the article was
 * missed or misjudged.
 */
export type Mode = 'auto' | 'article' | 'all';

/** Below this score the user is warned that this may be the wrong text; measured in docs/extraction.md. */
const MIN_CONFIDENCE = 0.5;
/** Below this score, the article is rather in a large frame that can't be read. */
const MIN_CONFIDENCE_AROUND_FRAME = 0.4;
/** The score of an article of which there is too little to be sure. */
const MAX_DOUBTFUL_SCORE = 0.3;

export interface ExtractOptions {
  /** The languages that the page may be in; `languages/all.ts` has every one. */
  languages: KnownLanguages;
  mode?: Mode;
  /** Ids of rules to skip, to measure what each one contributes. */
  without?: readonly string[];
  /** Detects the language of the text when the page doesn't declare one, or gets it wrong. Default: trust the page. */
  detectLanguage?: DetectLanguage;
  /** Called between stages, so that the caller can yield the main thread. */
  pause?(): Promise<void>;
  /** Called after every step with what it left, to find out which step removed a text (`trace.ts`). */
  onStep?: OnStep;
  /** Called when a stage or rule throws; extraction continues without it. */
  onFault?(stage: string, error: unknown): void;
}

/** Reasons for which the article may be in a frame that can't be read. */
const MAY_BE_IN_FRAME: readonly NoArticleReason[] = ['empty', 'not-an-article', 'scripts'];

/** Rejects documents that the browser renders without markup of their own. */
function findUnsupportedType(page: Document): NoArticleReason | null {
  const type = page.contentType;
  if (type.startsWith('image/') && type !== 'image/svg+xml') return 'image';
  if (/^(?:video|audio)\//.test(type)) return 'media';
  if (type === 'application/pdf') return 'pdf';
  // Chromium renders feeds and other XML as a generated tree.
  if (page.getElementById(XML_VIEWER_STYLE)) return 'not-an-article';
  return null;
}

interface FinishInput {
  metadata: Metadata;
  url: string;
  base: string;
  languages: KnownLanguages;
  detect: DetectLanguage;
  attempt: Attempt;
  onStep: OnStep;
}

async function finishArticle(
  root: Element,
  { metadata: stated, url, base, languages, detect, attempt, onStep }: FinishInput,
): Promise<Article> {
  normalise(root, { metadata: stated, base, url }, attempt, onStep);
  const text = readText(root);
  const metadata = await settleLanguage(stated, text, detect);
  const { words, minutes } = readingTime(text, metadata.language, languages);
  const excerpt = metadata.excerpt || truncateText(text);
  return { ...metadata, excerpt, url, content: sanitize(root.innerHTML), text, wordCount: words, minutes };
}

/** The file name in a URL, decoded for display, or ''. */
function readFileName(url: string): string {
  const name = URL.canParse(url) ? (new URL(url).pathname.split('/').pop() ?? '') : '';
  try {
    return decodeURI(name);
  } catch {
    // Not valid percent-encoded UTF-8.
    return name;
  }
}

/** Fallback title for documents without one, such as text files: the first heading, else the file name. */
const fallbackTitle = (copy: Document, url: string): string =>
  cleanText(copy.querySelector('h1, h2')?.textContent ?? '') || cleanText(readFileName(url));

/** The notice to show with the chosen article, if any. */
function chooseNotice(score: number, length: number, signals: PageSignals, { large }: Choice): Notice | null {
  if (isTruncated(signals, length)) return 'beginning';
  if (score < MIN_CONFIDENCE) return 'unsure';
  return large ? 'large' : null;
}

/**
 * The extraction pipeline: metadata → prepare → choose → clean → normalise → sanitise. Consumes the snapshot. Returns the
 * article and what was removed from it, or the reason there is none. A rule that throws is skipped and reported to
 * `onFault`; rejects only if nothing at all can be extracted.
 */
export async function extract(snapshot: Snapshot, options: ExtractOptions): Promise<Outcome> {
  const { document: copy, url } = snapshot;
  const { languages, without = [], mode = 'auto', onStep = () => {} } = options;
  const { pause = async () => {}, detectLanguage = async () => null } = options;
  const { attempt } = tolerate(options.onFault);
  let metadata = attempt(
    'metadata',
    () => readMetadata(copy, url, languages),
    () => createEmptyMetadata(copy, url),
  );
  const noArticle = (reason: NoArticleReason): Outcome => {
    const { title, direction } = metadata;
    const { unreadFrame } = snapshot;
    return unreadFrame && MAY_BE_IN_FRAME.includes(reason)
      ? { kind: 'none', reason: 'frame', title, direction, frame: unreadFrame.address }
      : { kind: 'none', reason, title, direction };
  };
  const unsupported = findUnsupportedType(copy);
  if (unsupported) return noArticle(unsupported);
  const base = copy.baseURI;
  const signals = readPageSignals(copy, url);
  const pages = findPages(copy, url);
  for (const rule of REPAIR_RULES) {
    if (without.includes(rule.id)) continue;
    attempt(rule.id, () => rule.apply(copy, languages.phrases));
    onStep(`repairs/${rule.id}`, copy);
  }
  metadata = {
    ...metadata,
    title: metadata.title || fallbackTitle(copy, url),
    byline: metadata.byline ?? findOpeningAuthor(copy),
  };
  const pageLength = copy.body ? textLength(copy.body) : 0;
  if (!copy.body || !pageLength) return noArticle(findMissingReason(signals, 0) ?? 'empty');
  const finishRoot = (root: Element) =>
    finishArticle(root, { metadata, url, base, languages, detect: detectLanguage, attempt, onStep });
  const wrapArticle = async (root: Element, notice: Notice | null): Promise<Outcome> => {
    return {
      kind: 'article',
      article: await finishRoot(root),
      removed: [],
      pieces: [],
      score: 1,
      notice,
      pages: null,
    };
  };
  if (mode === 'all') return wrapArticle(copy.body, null);
  const selected = mode === 'auto' ? findSelectedRoot(copy, snapshot.selection) : null;
  if (selected) return wrapArticle(selected, 'selection');
  await pause();
  const picked = mode === 'auto' ? findPickedRoot(copy) : null;
  if (picked) {
    const cleaned = clean(picked, { languages, metadata, url, without, attempt, onStep });
    const article = await finishRoot(picked);
    return { kind: 'article', article, ...cleaned, score: 1, notice: 'picked', pages };
  }
  if (isConsentWall(signals, pageLength)) return noArticle('consent');
  const choice = attempt(
    'choose',
    () => chooseMainContent(copy, metadata),
    () => ({ root: copy.body, by: 'page' as const, large: false }),
  );
  if (!choice) return noArticle(findMissingReason(signals, pageLength) ?? 'not-an-article');
  onStep('main-content/choose', choice.root);
  await pause();
  const cleaned = clean(choice.root, { languages, metadata, url, without, attempt, onStep });
  const measures = measureArticle(choice.root);
  const reason = findRejectionReason(measures, signals);
  if (reason) return noArticle(findMissingReason(signals, pageLength) ?? reason);
  const measured = measureConfidence(measures, signals, pageLength);
  const doubtful = isDoubtful(measures, signals, pageLength);
  // What little text there is stands around the frame with the article.
  const isAround = doubtful || (measured < MIN_CONFIDENCE_AROUND_FRAME && !signals.saysArticle);
  if (isAround && snapshot.unreadFrame) return noArticle('not-an-article');
  await pause();
  const score = doubtful ? Math.min(measured, MAX_DOUBTFUL_SCORE) : measured;
  const notice = chooseNotice(score, measures.length, signals, choice);
  return { kind: 'article', article: await finishRoot(choice.root), ...cleaned, score, notice, pages };
}
