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
