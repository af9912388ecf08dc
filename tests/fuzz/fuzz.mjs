// Makes cases, runs them, and judges what comes out. `run.mjs` prints it, tests/e2e/fuzz.test.ts asserts it.
import { openBrowser } from './browser.mjs';
import { inspect } from './safety.mjs';

/** No page may take longer, in milliseconds. */
export const LONGEST_MS = 5000;
/** A new page after so many cases, so that nothing piles up. */
const CASES_A_PAGE = 400;
const SLOWEST_KEPT = 10;

/** What is wrong with a case that came back: its kinds, with a line for each. */
function judge(result) {
  const findings = [];
  if (result.exception) findings.push({ kind: 'exception', detail: result.exception });
  if (result.ms > LONGEST_MS) findings.push({ kind: 'slow', detail: `${Math.round(result.ms)} ms` });
  for (const problem of result.problems) findings.push({ kind: 'outcome', detail: problem });
  const notes = [...result.notes];
  for (const markup of result.shown) {
    const { unsafe, changes } = inspect(markup);
    for (const detail of unsafe) findings.push({ kind: 'unsafe', detail });
    if (changes) notes.push('content changes when it is parsed again');
  }
  return { findings, notes };
}

/** Runs a case; one that took too long is run again and its own work measured: a busy machine is slow by itself. */
async function runCase(browser, seed, number) {
  try {
    const first = await browser.call('run', seed, number);
    if (first.ms <= LONGEST_MS) return first;
    return await browser.measured('run', seed, number);
  } catch (error) {
    const unknown = { base: 'even its making', drawn: false, mutations: [] };
    const { base, drawn, mutations } = await browser.call('look', seed, number).catch(() => unknown);
    return { lost: String(error?.message ?? error), base, drawn, mutations, ms: 0 };
  }
}

/**
 * @typedef {{ seed: number, number: number, base: string, drawn: boolean, mutations: string[] }} About
 * @typedef {About & { kind: string, detail: string }} Finding
 * @typedef {About & { ms: number, snapshotMs: number }} Slow
 * @typedef {object} Summary
 * @property {number} cases
 * @property {number} drawn
 * @property {Record<string, number>} outcomes Cases by their outcome.
 * @property {Finding[]} findings
 * @property {Record<string, number[]>} notes Numbers of cases by what was noted of them.
 * @property {Slow[]} slowest
 */

/**
 * Runs cases `from` … `from + count - 1` of a seed. Takes the pages they are made of, and what to call with each case's
 * number, result, findings and notes. Returns how many there were, of what outcome, everything found, and the slowest.
 */
export async function fuzz({ seed, from = 0, count, pages, onCase = () => {} }) {
  const browser = await openBrowser(pages);
  /** @type {Summary} */
  const summary = { cases: 0, outcomes: {}, findings: [], notes: {}, slowest: [], drawn: 0 };
  try {
    for (let number = from; number < from + count; number++) {
      if (summary.cases % CASES_A_PAGE === 0) await browser.fresh();
      const result = await runCase(browser, seed, number);
      const judged = result.lost
        ? { findings: [{ kind: 'lost', detail: result.lost }], notes: [] }
        : judge(result);
      const about = { seed, number, base: result.base, drawn: result.drawn, mutations: result.mutations };
      const found = judged.findings.map((finding) => ({ ...finding, ...about }));
      summary.cases++;
      if (result.drawn) summary.drawn++;
      const outcome = result.outcome ?? 'failed';
      summary.outcomes[outcome] = (summary.outcomes[outcome] ?? 0) + 1;
      summary.findings.push(...found);
      for (const note of judged.notes) summary.notes[note] = [...(summary.notes[note] ?? []), number];
      summary.slowest.push({ ms: result.ms, snapshotMs: result.snapshotMs, ...about });
      summary.slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST_KEPT);
      onCase({ number, result, found, notes: judged.notes });
    }
  } finally {
    await browser.close();
  }
  return summary;
}

/**
 * A finding or a slow case in a line that says how to see it again.
 * @param {About} about
 */
export const reproduction = ({ seed, number, base, drawn, mutations }) =>
  `--case ${seed}:${number}  (${base}${drawn ? ', drawn' : ''}: ${mutations.join(', ')})`;
