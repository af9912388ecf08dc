import { CLEAN_RULES } from '../../../article/clean/rules';
import { extract } from '../../../article/extract';
import { createKnownLanguages } from '../../../article/known-languages';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { BUNDLED_LANGUAGES } from '../../../article/languages/bundled';
import { needsMoreLanguages } from '../../../article/languages/needs-more-languages';

import { REPAIR_RULES } from '../../../article/repairs/rules';
import { takeSnapshot } from '../../../article/snapshot/snapshot';

const bundled = createKnownLanguages(BUNDLED_LANGUAGES);

/** Resolves when the page has been laid out and drawn. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

/**
 * Runs the shipped snapshot and pipeline on the live page, with the words that the extension would take for it; `ms` is the
 * time from the one's start to the other's end. A reader presses on a page that they see: its first layout is not counted.
 */
export async function run(without: string[] = []) {
  await drawn();
  const start = performance.now();
  const languages = needsMoreLanguages(document) ? ALL_LANGUAGES : bundled;
  const outcome = await extract(takeSnapshot(document, location.href), { languages, without });
  const ms = performance.now() - start;
  if (outcome.kind === 'none') return { html: null, title: outcome.title, reason: outcome.reason, ms };
  const { article, removed, score, notice } = outcome;
  return {
    title: article.title,
    byline: article.byline,
    published: article.publishedAt,
    siteName: article.siteName,
    section: article.section,
    lang: article.language,
    dir: article.direction,
    excerpt: article.excerpt,
    leadImage: article.leadImage?.url ?? null,
    html: article.content,
    removed,
    score,
    notice,
    ms,
  };
}

/** Elements whose text stands on lines of its own; without a break, the words on both sides would be one. */
const BLOCK_SELECTOR =
  'p, div, li, dt, dd, td, th, tr, h1, h2, h3, h4, h5, h6, figcaption, blockquote, pre, br, section';

/** The text of markup, with its blocks apart. */
function readBlocks(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of body.querySelectorAll('script, style, noscript, template')) hidden.remove();
  for (const block of body.querySelectorAll(BLOCK_SELECTOR)) block.append('\n');
  return body.textContent ?? '';
}

/** What the cleaning rules removed from the page's article, and the article, as text. Pieces too large to keep are cut short. */
export async function listPieces() {
  const languages = needsMoreLanguages(document) ? ALL_LANGUAGES : bundled;
  const outcome = await extract(takeSnapshot(document, location.href), { languages });
  if (outcome.kind === 'none') return { article: null, pieces: [] };
  const pieces = outcome.pieces.map(({ rule, html, excerpt }) => {
    return { rule, text: html === null ? excerpt : readBlocks(html) };
  });
  return { article: readBlocks(outcome.article.content), pieces };
}

/** Every rule that can be left out, by id. */
export const RULES = [...REPAIR_RULES, ...CLEAN_RULES].map(({ id }) => id);

const CLEAN = new Set(CLEAN_RULES.map(({ id }) => id));

/** The page's article as it is, and as it would be without each rule that changes it. */
export async function ablate() {
  const whole = await run();
  const without: Record<string, string | null> = {};
  // A cleaning rule that took nothing out changed nothing; what a repair did is not counted.
  const took = new Set((whole.removed ?? []).map((removal) => removal.rule));
  for (const rule of RULES) {
    if (CLEAN.has(rule) && whole.html !== null && !took.has(rule)) continue;
    const { html } = await run([rule]);
    if (html !== whole.html) without[rule] = html;
  }
  return { ...whole, without };
}
