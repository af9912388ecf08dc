import { restorePiece } from '../../article/corrections/removed-pieces';
import { extract } from '../../article/extract';
import { ALL_LANGUAGES } from '../../article/languages/all';
import { needsMoreLanguages } from '../../article/languages/needs-more-languages';
import { looksLikeArticle } from '../../article/readerable';
import { takeSnapshot } from '../../article/snapshot/snapshot';
import type { Outcome } from '../../article/types';
import { type BasePage, type MadeCase, makeCase } from './case';
import { outcomeProblems } from './outcome-problems';

/** What became of a case. */
export interface CaseResult {
  base: string;
  drawn: boolean;
  mutations: string[];
  /** `article`, or why there is none; null where it threw. */
  outcome: string | null;
  /** From the snapshot's start to the article's end, in milliseconds, and the snapshot's part of it. */
  ms: number;
  snapshotMs: number;
  /** What was thrown, with where. */
  exception: string | null;
  problems: string[];
  notes: string[];
  /** The article's content, and removed pieces as they would be shown again. */
  shown: string[];
}

const MOST_RESTORED = 3;
const sources = new Map<string, string>();
/** Characters of pages kept at hand. */
const MOST_KEPT = 30_000_000;
let kept = 0;

async function read(id: string): Promise<string> {
  const known = sources.get(id);
  if (known !== undefined) return known;
  const response = await fetch(`/page/${encodeURIComponent(id)}`);
  const source = await response.text();
  if (kept + source.length < MOST_KEPT) {
    kept += source.length;
    sources.set(id, source);
  }
  return source;
}

function shownBy(outcome: Outcome, base: string): string[] {
  if (outcome.kind === 'none') return [];
  const { article, pieces } = outcome;
  const restored = pieces.filter(({ html }) => html !== null).slice(0, MOST_RESTORED);
  return [article.content, ...restored.map((piece) => restorePiece(piece, article, base))];
}

/** Runs the shipped snapshot and extraction on a case, as an entry point would. Never throws for what the case does. */
async function runCase({ page, url, all, ...rest }: MadeCase): Promise<CaseResult> {
  const { base, drawn, mutations } = rest;
  const result: CaseResult = {
    ...{ base, drawn, mutations, outcome: null, ms: 0, snapshotMs: 0, exception: null },
    ...{ problems: [], notes: [], shown: [] },
  };
  const start = performance.now();
  try {
    const copy = takeSnapshot(page, url);
    result.snapshotMs = performance.now() - start;
    const outcome = await extract(copy, {
      languages: ALL_LANGUAGES,
      mode: all ? 'all' : 'auto',
      onFault(stage, error) {
        // A reader would have the article without that rule; here it is a finding.
        result.exception ??= `${stage}: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
      },
    });
    result.ms = performance.now() - start;
    result.outcome = outcome.kind === 'none' ? outcome.reason : outcome.kind;
    Object.assign(result, outcomeProblems(outcome));
    needsMoreLanguages(page);
    looksLikeArticle(page);
    result.shown = shownBy(outcome, page.baseURI);
  } catch (error) {
    result.ms ||= performance.now() - start;
    result.exception = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  }
  return result;
}

/** Makes and runs the case of a number in the run of a seed. */
export async function run(seed: number, number: number, pages: readonly BasePage[]): Promise<CaseResult> {
  const made = await makeCase(seed, number, pages, read);
  try {
    return await runCase(made);
  } finally {
    made.dispose();
  }
}

/** What a case is made of, and its page's markup after all mutations, without running it. */
export async function look(seed: number, number: number, pages: readonly BasePage[]) {
  const { page, base, drawn, mutations, dispose } = await makeCase(seed, number, pages, read);
  const html = page.documentElement?.outerHTML ?? '';
  dispose();
  return { base, drawn, mutations, html };
}
