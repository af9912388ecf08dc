// What every rule brings: pages and sites it changes, and both scores with and without it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Markdown table from the lines `extract.mjs --ablate` wrote; `folder` holds the measuring tools and the corpus. */
export async function ablation(file, folder) {
  const tool = (name) => import(pathToFileURL(path.join(folder, 'lib', `${name}.mjs`)).href);
  const [{ readTruth }, { parseFragment, squash, norm }, { shingleMatch, aggregate }] = await Promise.all(
    ['pages', 'text', 'metrics'].map(tool),
  );
  const text = (html) => parseFragment(html ?? '').text;
  /** Right and wrong decisions on a page's hand-picked strings. */
  const strings = (truth, html) => {
    const [plain, flat] = [norm(text(html)).normalize('NFC'), squash(text(html))];
    const has = (wanted) => plain.includes(norm(wanted).normalize('NFC')) || flat.includes(squash(wanted));
    const tp = truth.mustContain.filter(has).length;
    return { tp, fn: truth.mustContain.length - tp, fp: (truth.mustNotContain ?? []).filter(has).length };
  };
  const rows = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
  const pages = rows.map((row) => ({ row, truth: readTruth(path.join(folder, 'corpus'), row.id) }));
  const gold = pages.filter(({ truth }) => truth.quality?.text === 'gold');
  const picked = pages.filter(({ truth }) => truth.mustContain);
  const htmlOf = (row, rule) => (rule && rule in (row.without ?? {}) ? row.without[rule] : row.html);
  const scores = (rule) => {
    const f1 = aggregate(gold.map(({ row, truth }) => shingleMatch(truth.text, text(htmlOf(row, rule))))).f1;
    const sum = { tp: 0, fn: 0, fp: 0 };
    for (const { row, truth } of picked)
      for (const [key, value] of Object.entries(strings(truth, htmlOf(row, rule)))) sum[key] += value;
    return { f1, strings: (2 * sum.tp) / (2 * sum.tp + sum.fp + sum.fn) };
  };
  const site = ({ row, truth }) => {
    const host = URL.canParse(truth.url ?? '') ? new URL(truth.url).host.replace(/^www\./, '') : '';
    return !host || host === 'fakehost' || host.endsWith('.test') ? row.id : host;
  };
  const whole = scores(null);
  const rules = [...new Set(rows.flatMap((row) => Object.keys(row.without ?? {})))];
  const signed = (value) => `${value >= 0 ? '+' : ''}${value.toFixed(4)}`;
  const lines = rules.map((rule) => {
    const changed = pages.filter(({ row }) => rule in (row.without ?? {}));
    const bare = scores(rule);
    return {
      rule,
      pages: changed.length,
      sites: new Set(changed.map(site)).size,
      f1: whole.f1 - bare.f1,
      strings: whole.strings - bare.strings,
    };
  });
  lines.sort((one, other) => other.pages - one.pages);
  return [
    `With every rule: text F1 ${whole.f1.toFixed(4)} (captions counted), strings F1 ${whole.strings.toFixed(4)}.`,
    '',
    '| rule | pages changed | sites | text F1 it brings | strings F1 it brings |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines.map(
      ({ rule, pages: count, sites, f1, strings: picks }) =>
        `| ${rule} | ${count} | ${sites} | ${signed(f1)} | ${signed(picks)} |`,
    ),
  ].join('\n');
}
