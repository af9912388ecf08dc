import { extract } from '../../../article/extract';
import { snapshot } from '../../../article/snapshot/snapshot';

/** Runs the shipped snapshot and pipeline on the live page; `ms` is the time from the one's start to the other's end. */
export async function run(without: string[] = []) {
  const start = performance.now();
  const outcome = await extract(snapshot(document, location.href), { without });
  const ms = performance.now() - start;
  if (outcome.kind === 'none') return { html: null, title: outcome.title, reason: outcome.reason, ms };
  const { article, removed } = outcome;
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
    ms,
  };
}
