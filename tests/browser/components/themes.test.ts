import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyPreferences } from '../../../components/theme/apply';
import { contrast } from '../../../components/theme/contrast';
import { DEFAULTS } from '../../../preferences/preferences';
import { THEMES, type Theme } from '../../../preferences/types';
import { readerStyles } from '../../../reader/view/styles';

const sheet = new CSSStyleSheet();
const root = document.documentElement;
let probe: HTMLElement;

beforeEach(() => {
  sheet.replaceSync(readerStyles);
  document.adoptedStyleSheets = [sheet];
  probe = document.body.appendChild(document.createElement('i'));
});
afterEach(() => {
  probe.remove();
  document.adoptedStyleSheets = [];
});

function wear(theme: Theme): void {
  applyPreferences(root, DEFAULTS, { type: DEFAULTS.type, theme }, null);
}

/** A colour token as the browser resolves it in the theme worn now, as `#rrggbb`. */
function token(name: string): string {
  probe.style.color = `var(--${name})`;
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  const isFraction = getComputedStyle(probe).color.startsWith('color(');
  return `#${channels
    .slice(0, 3)
    .map((value) =>
      Math.round(Number(value) * (isFraction ? 255 : 1))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Contrast on paper, and on the quiet ground of code and notes. */
function onBoth(name: string): number {
  return Math.min(contrast(token(name), token('paper')), contrast(token(name), token('quiet')));
}

test.each(THEMES)('every colour of %s can be read on paper and on quiet ground', (theme) => {
  wear(theme);
  for (const name of ['ink', 'muted', 'link', 'accent', 'danger'])
    expect(onBoth(name), `${theme} ${name}`).toBeGreaterThanOrEqual(4.5);
  // What bounds a control is told from its ground (WCAG 2.2, 1.4.11).
  expect(contrast(token('edge'), token('paper')), `${theme} edge`).toBeGreaterThanOrEqual(3);
});

test('the text of every built-in theme is AAA, and everything in three of them', () => {
  const whole = THEMES.filter((theme) => {
    wear(theme);
    expect(onBoth('ink'), theme).toBeGreaterThanOrEqual(7);
    return ['ink', 'muted', 'link', 'accent'].every((name) => contrast(token(name), token('paper')) >= 7);
  });
  expect(whole).toEqual(expect.arrayContaining(['contrast-light', 'contrast-dark', 'own']));
});

test.each(THEMES)(
  'text on every highlight of %s can be read, and the highlights are told from the paper',
  (theme) => {
    wear(theme);
    for (const color of ['yellow', 'green', 'blue', 'red']) {
      const mark = token(`mark-${color}`);
      for (const name of ['ink', 'link'])
        expect(contrast(token(name), mark), `${theme} ${name} on ${color}`).toBeGreaterThanOrEqual(4.5);
      expect(mark, `${theme} ${color}`).not.toBe(token('paper'));
    }
  },
);

test('contrast is what WCAG 2.2 computes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#fcfbf8', '#1c1b19')).toBeCloseTo(16.6, 1);
});

test('the themes are those that were designed', () => {
  wear('sepia');
  expect([token('paper'), token('ink')]).toEqual(['#f5ecd9', '#33291c']);
  wear('dark');
  expect([token('paper'), token('ink'), token('link')]).toEqual(['#1c1b19', '#dad6cd', '#93bceb']);
  wear('light');
  expect([token('paper'), token('ink'), token('link')]).toEqual(['#fcfbf8', '#1c1b19', '#1b5a9e']);
});
