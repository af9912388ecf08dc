import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Strings } from '../../../../components/strings';
import { applyPreferences } from '../../../../components/theme/apply';
import { appearanceFor } from '../../../../preferences/look';
import { DEFAULTS } from '../../../../preferences/preferences';
import { THEMES } from '../../../../preferences/types';
import type { ReaderViewProps, ViewState } from '../../../../reader/view/props';
import { ReaderView } from '../../../../reader/view/ReaderView';
import { readerStyles } from '../../../../reader/view/styles';
import { translate } from '../../components/translate';
import { ARTICLE, viewProps } from './view-props';

const sheet = new CSSStyleSheet();
let props: ReaderViewProps;

function show(state: ViewState, changed: Partial<ReaderViewProps> = {}): void {
  props = viewProps(state, changed);
  applyPreferences(
    document.documentElement,
    props.preferences,
    appearanceFor(props.preferences, null),
    state.kind === 'article' ? state.article : null,
  );
  render(
    <Strings.Provider value={translate}>
      <ReaderView {...props} />
    </Strings.Provider>,
    document.body,
  );
}

const part = (name: string) => document.querySelector(`[data-part="${name}"]`);
const control = (name: string) => document.querySelector<HTMLElement>(`[data-control="${name}"]`);

beforeEach(() => {
  document.title = 'View';
  document.documentElement.lang = 'en';
  sheet.replaceSync(readerStyles);
  document.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  render(null, document.body);
  document.adoptedStyleSheets = [];
});

const STATES: Record<string, ViewState> = {
  article: { kind: 'article', article: ARTICLE, notice: null, more: null },
  'article with a notice': {
    kind: 'article',
    article: ARTICLE,
    notice: 'unsure',
    more: { kind: 'offer', count: 4 },
  },
  'article being continued': {
    kind: 'article',
    article: ARTICLE,
    notice: null,
    more: { kind: 'loading', page: 2, total: 5 },
  },
  loading: { kind: 'loading', title: 'The clockmaker', direction: 'ltr', pageIsLoading: true },
  none: { kind: 'none', reason: 'not-an-article', title: 'Home', direction: 'ltr' },
};

test.each(THEMES.flatMap((theme) => Object.keys(STATES).map((state) => [theme, state] as const)))(
  'axe finds nothing: theme %s, %s',
  async (theme, name) => {
    const state = STATES[name];
    if (!state) throw new Error(name);
    show(state, { preferences: { ...DEFAULTS, theme } });
    const { violations } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual(
      [],
    );
  },
);

const facts = (changed: Partial<typeof ARTICLE>) => {
  show({ kind: 'article', article: { ...ARTICLE, ...changed }, notice: null, more: null });
  return [part('byline')?.textContent ?? null, part('site')?.textContent ?? null];
};

test('a site that signs its articles itself is named once', () => {
  expect(facts({ byline: 'BBC News', siteName: 'BBC news' })).toEqual([null, 'BBC news']);
  expect(facts({ byline: 'Mac & i', siteName: 'Mac &  i' })).toEqual([null, 'Mac &  i']);
  expect(facts({ byline: 'Ada Quill, The Tide', siteName: 'The Tide' })).toEqual([
    'By Ada Quill',
    'The Tide',
  ]);
});

test('an extension’s address is no site', () => {
  const url = 'chrome-extension://glfacnnhefbhjffklodfpcgdgbdjbpoi/welcome.html';
  expect(facts({ siteName: null, url })).toEqual(['By Anselm Varga', null]);
});

test('what the interface says keeps its direction and language in an article of another', () => {
  show({
    kind: 'article',
    article: { ...ARTICLE, language: 'ar', direction: 'rtl', byline: 'سلمى' },
    notice: null,
    more: null,
  });
  for (const name of ['minutes', 'date', 'byline']) {
    const own = part(name)?.querySelector('bdi');
    expect([own?.dir, own?.lang]).toEqual(['ltr', 'en-GB']);
  }
  expect(part('left')?.getAttribute('dir')).toBe('ltr');
});

test('the mark between two facts is in sight only between them', () => {
  document.body.style.width = '180px';
  facts({ byline: 'A byline of some length', siteName: 'A site of some length' });
  const line = part('byline')?.parentElement as HTMLElement;
  const left = line.getBoundingClientRect().left;
  const starts = [...line.children].map((item) => item.getBoundingClientRect().left - left);
  expect(starts.filter((start) => start < 1).length).toBeGreaterThan(1);
  // The mark is as wide as the gap before the item, so at a line's start it is outside the box that cuts it off.
  expect(getComputedStyle(line).overflowX).toBe('clip');
  const mark = getComputedStyle(line.children[1] as Element, '::before');
  expect(Number.parseFloat(mark.insetInlineStart)).toBeCloseTo(-Number.parseFloat(mark.inlineSize), 1);
  document.body.style.width = '';
});

test('the header says what the article says, the date no more precisely', () => {
  show({ kind: 'article', article: ARTICLE, notice: null, more: null });
  expect(part('section')?.textContent).toBe('Harbour');
  expect(part('byline')?.textContent).toBe('By Anselm Varga');
  expect(part('date')?.textContent).toBe('March 2026');
  expect(part('date')?.getAttribute('title')).toBe('2026-03');
  expect(part('minutes')?.textContent).toBe('1 min read');
  show({
    kind: 'article',
    article: { ...ARTICLE, publishedAt: '2026-03-12T23:50:00-05:00', modifiedAt: '2026-03-14', minutes: 7 },
    notice: null,
    more: null,
  });
  expect(part('date')?.textContent).toBe('12 March 2026');
  expect(part('updated')?.textContent).toBe('Updated 14 March 2026');
  expect(part('minutes')?.textContent).toBe('7 min read');
});

test('controls ask for what they say', () => {
  show({ kind: 'article', article: ARTICLE, notice: null, more: null });
  control('type')?.click();
  expect(props.onCommand).toHaveBeenCalledWith('type.toggle');
  control('close')?.click();
  expect(props.onClose).toHaveBeenCalledOnce();
});

test('settings that could not be read are said, and the way to see which', () => {
  show({ kind: 'article', article: ARTICLE, notice: null, more: null }, { damaged: true });
  expect(part('damaged')?.textContent).toContain('couldn’t be read');
  control('settings')?.click();
  expect(props.onSettings).toHaveBeenCalledOnce();
});

test('where no shortcut is assigned the bar says so, and leads to where one is chosen', () => {
  show({ kind: 'article', article: ARTICLE, notice: null, more: null }, { shortcut: null });
  expect(control('close')?.title).toBe('Back to the page (Esc)');
  expect(control('choose-shortcut')?.title).toBe('No shortcut set. Choose one');
  control('choose-shortcut')?.click();
  expect(props.onChooseShortcut).toHaveBeenCalledOnce();
});

test('a changed preference does not render the article again', () => {
  show({ kind: 'article', article: ARTICLE, notice: null, more: null });
  const paragraph = part('content')?.querySelector('p');
  show(
    { kind: 'article', article: ARTICLE, notice: null, more: null },
    { preferences: { ...DEFAULTS, type: { ...DEFAULTS.type, textSize: 3 } } },
  );
  expect(part('content')?.querySelector('p')).toBe(paragraph);
});

test('wide tables and code scroll by themselves and can be reached by keyboard', () => {
  show({ kind: 'article', article: ARTICLE, notice: null, more: null });
  const boxes = [...document.querySelectorAll<HTMLElement>('.scrolls')];
  expect(boxes.map((box) => [box.tabIndex, box.getAttribute('aria-label')])).toEqual([
    [0, 'Code, scrolls sideways'],
    [0, 'Table, scrolls sideways'],
  ]);
});
