import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import fields from '../../../components/controls/fields.css?raw';
import { TypeSheet } from '../../../components/controls/TypeSheet';
import { Strings } from '../../../components/strings';
import { applyPreferences } from '../../../components/theme/apply';
import { appearanceFor } from '../../../preferences/look';
import { DEFAULTS } from '../../../preferences/preferences';
import { type Preferences, THEMES } from '../../../preferences/types';
import sheetStyles from '../../../reader/features/type/sheet.css?raw';
import { readerStyles } from '../../../reader/view/styles';
import { translate } from './translate';

const SITE = 'example.org';
const sheet = new CSSStyleSheet();
let preferences: Preferences;
const asked: string[] = [];

/** The sheet as a surface would keep it: what it asks for is so, and it is drawn again. */
function show(changed: Preferences): void {
  preferences = changed;
  applyPreferences(document.documentElement, preferences, appearanceFor(preferences, SITE), null);
  render(
    <Strings.Provider value={translate}>
      <TypeSheet
        preferences={preferences}
        site={SITE}
        locale="en-GB"
        onPreferences={show}
        onSettings={() => asked.push('settings')}
        onClose={() => asked.push('close')}
      />
    </Strings.Provider>,
    document.body,
  );
}

const control = (name: string) => document.querySelector<HTMLInputElement>(`[data-control="${name}"]`);
const unfold = () => document.querySelector<HTMLElement>('summary')?.click();

beforeEach(() => {
  document.title = 'View';
  document.documentElement.lang = 'en';
  sheet.replaceSync(readerStyles + fields + sheetStyles);
  document.adoptedStyleSheets = [sheet];
  asked.length = 0;
});
afterEach(() => {
  render(null, document.body);
  document.adoptedStyleSheets = [];
});

test.each(THEMES)('axe finds nothing in the sheet, folded and unfolded: theme %s', async (theme) => {
  show({ ...DEFAULTS, theme });
  unfold();
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run('[data-part="type-sheet"]');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual(
    [],
  );
});

test('every control sets what it says', () => {
  show(DEFAULTS);
  unfold();
  for (const name of [
    'theme-sepia',
    'family-literata',
    'paragraphs-indent',
    'headings-centred',
    'justify',
    'hyphenate',
    'dim-images',
  ])
    control(name)?.click();
  const scales = {
    'text-size': 2,
    width: -1,
    'line-height': 3,
    weight: 1,
    'letter-spacing': 2,
    'word-spacing': 4,
  };
  for (const [name, value] of Object.entries(scales)) {
    const slider = control(name);
    if (!slider) throw new Error(name);
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  expect(preferences).toEqual({
    ...DEFAULTS,
    theme: 'sepia',
    dimImages: true,
    type: {
      family: 'literata',
      textSize: 2,
      width: -1,
      lineHeight: 3,
      weight: 1,
      letterSpacing: 2,
      wordSpacing: 4,
      paragraphs: 'indent',
      headings: 'centred',
      justify: true,
      hyphenate: false,
      figures: 'lining',
    },
  });
});

test('scales say their value in words, and end where they end', () => {
  show({ ...DEFAULTS, type: { ...DEFAULTS.type, textSize: 10 } });
  expect(control('text-size')?.getAttribute('aria-valuetext')).toBe('259%');
  expect(control('text-size')?.labels?.[0]?.textContent).toBe('Text size');
  expect(control('text-size')?.value).toBe(control('text-size')?.max);
});

test('a preset sets the type and leaves the theme; changed by hand, none is chosen', () => {
  show({ ...DEFAULTS, theme: 'dark' });
  expect(control('preset-standard')?.checked).toBe(true);
  control('preset-book')?.click();
  expect(preferences.type.family).toBe('literata');
  expect(preferences.theme).toBe('dark');
  expect(control('preset-book')?.checked).toBe(true);
  control('family-mono')?.click();
  expect(document.querySelectorAll('[data-control="preset"] :checked')).toHaveLength(0);
  control('preset-standard')?.click();
  expect(preferences.type).toEqual(DEFAULTS.type);
});

test('for one site only: what is set then is that site’s, and taken away again it is the way of all', () => {
  show(DEFAULTS);
  control('for-site')?.click();
  control('theme-black')?.click();
  expect(preferences.theme).toBe('automatic');
  expect(preferences.sites).toEqual({ [SITE]: { type: DEFAULTS.type, theme: 'black' } });
  expect(document.documentElement.dataset.theme).toBe('black');
  control('for-site')?.click();
  expect(preferences.sites).toEqual({});
  expect(document.documentElement.dataset.theme).toBe('automatic');
});

test('the reader’s own colours say their contrast, and warn where it is too little', () => {
  show({ ...DEFAULTS, theme: 'own', own: { paper: '#777777', ink: '#ffffff' } });
  expect(control('contrast')?.textContent).toBe('Contrast 4.4:1 is hard to read. Aim for 4.5:1 or more.');
  const ink = control('own-ink');
  if (!ink) throw new Error('no ink');
  ink.value = '#000000';
  ink.dispatchEvent(new Event('input', { bubbles: true }));
  expect(preferences.own).toEqual({ paper: '#777777', ink: '#000000' });
  expect(control('contrast')?.textContent).toBe('Contrast 4.6:1');
});

test('it leads to all settings, and closes', () => {
  show(DEFAULTS);
  control('settings')?.click();
  control('close-sheet')?.click();
  expect(asked).toEqual(['settings', 'close']);
});
