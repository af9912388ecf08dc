import { expect, test } from 'vitest';
import { fuzz, reproduction } from '../fuzz/fuzz.mjs';
import { basePages } from '../fuzz/pages.mjs';

/** `npm run fuzz:extract` runs 20,000 of other seeds. */
const SEED = 1;
const CASES = 200;

test(`${CASES} mutated pages: none throws, none takes over 5 s, none comes out unsafe`, {
  timeout: 600_000,
}, async () => {
  const { pages, line } = basePages();
  console.log(`${CASES} cases of seed ${SEED}, ${line}`);
  const { cases, findings, outcomes } = await fuzz({ seed: SEED, count: CASES, pages });
  expect(findings.map((finding) => `${finding.kind}: ${finding.detail} ${reproduction(finding)}`)).toEqual(
    [],
  );
  expect(cases).toBe(CASES);
  // A fuzzer whose pages are all found empty has tried nothing.
  expect(outcomes.article).toBeGreaterThan(CASES / 3);
});
