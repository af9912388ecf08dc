// The table of what was measured: a line for each mutation, and one for all.

const MAX_WRONG = 0.001;

const share = (rows, result) => rows.filter((row) => row?.result === result).length / rows.length;
const percent = (value) => (value * 100).toFixed(value > 0 && value < 0.001 ? 2 : 1);

function line(name, rows) {
  const cells = ['ours', 'hypothesis'].flatMap((who) => {
    const results = rows.flatMap((row) => row[who] ?? []);
    return ['right', 'in part', 'wrong', 'lost'].map((result) =>
      results.length ? percent(share(results, result)) : '–',
    );
  });
  return [name, String(rows.length), ...cells];
}

function times(measured, who) {
  const sorted = measured.flatMap((row) => (row[who] ? [row[who].ms] : [])).sort((one, other) => one - other);
  const at = (part) => sorted[Math.floor(sorted.length * part)]?.toFixed(2) ?? '–';
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, 99th ${at(0.99)} ms`;
}

const HEAD = [
  '',
  'passages',
  'right',
  'in part',
  'wrong',
  'lost',
  'Hypothesis: right',
  'in part',
  'wrong',
  'lost',
];

/** Rows of cells as Markdown, as Biome aligns it: names to the left, numbers to the right. */
function align(rows) {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))),
  );
  lines.splice(
    1,
    0,
    widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))),
  );
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A table in Markdown, and whether all are found that must be, and no more wrong than may be. */
export function tabulate(measured) {
  const byMutation = Map.groupBy(measured, ({ mutation }) => mutation);
  const lines = [...byMutation].map(([name, rows]) => line(name, rows));
  const table = `\n${align([HEAD, ...lines, line('all', measured)])}

Ours: ${times(measured, 'ours')}. Hypothesis: ${times(measured, 'hypothesis')}.\n`;
  const ours = measured.map((row) => row.ours);
  const same = (byMutation.get('nothing changed') ?? []).map((row) => row.ours);
  return { table, isGood: share(same, 'right') === 1 && share(ours, 'wrong') <= MAX_WRONG };
}
