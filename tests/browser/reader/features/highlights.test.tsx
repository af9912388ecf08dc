import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import tagField from '../../../../components/controls/tag-field.css?raw';
import colors from '../../../../components/highlights/colors.css?raw';
import { Strings } from '../../../../components/strings';
import type { Highlight } from '../../../../library/types';
import cardStyles from '../../../../reader/features/highlights/card.css?raw';
import { HighlightCard } from '../../../../reader/features/highlights/HighlightCard';
import { HighlightList } from '../../../../reader/features/highlights/HighlightList';
import listStyles from '../../../../reader/features/highlights/list.css?raw';
import { SelectionBar } from '../../../../reader/features/highlights/SelectionBar';
import { readerStyles } from '../../../../reader/view/styles';
import { translate } from '../../components/translate';

afterEach(() => {
  render(null, document.body);
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('data-theme');
});

const nothing = () => {};
const BOX = { left: 40, right: 200, top: 300, bottom: 320 };
const HIGHLIGHT: Highlight = {
  id: 'a',
  quote: 'Nobody remembers who paid for it.',
  note: 'Ask Ada, see https://ada.example/x.',
  color: 'green',
  tags: ['money'],
  selectors: [],
  createdAt: 1,
  updatedAt: 1,
};
const found = [{ highlight: HIGHLIGHT, start: 0, end: 4 }];
const on = {
  onColor: nothing,
  onNote: nothing,
  onTags: nothing,
  onCopy: nothing,
  onDelete: nothing,
  onClose: nothing,
  onGo: nothing,
  onEdit: nothing,
};

const SURFACES = {
  'the toolbar': (
    <SelectionBar
      box={BOX}
      onMark={nothing}
      onNote={nothing}
      onQuote={nothing}
      onLink={nothing}
      onRemove={nothing}
    />
  ),
  'the card': <HighlightCard highlight={HIGHLIGHT} box={BOX} writing={false} {...on} />,
  'the card, writing': <HighlightCard highlight={HIGHLIGHT} box={BOX} writing {...on} />,
  'the card without a note': (
    <HighlightCard highlight={{ ...HIGHLIGHT, note: null, tags: [] }} box={BOX} writing={false} {...on} />
  ),
  'the list': (
    <HighlightList
      anchors={{ found, lost: [{ ...HIGHLIGHT, id: 'b' }], notes: [{ ...HIGHLIGHT, id: 'c', quote: '' }] }}
      {...on}
    />
  ),
  'the empty list': <HighlightList anchors={{ found: [], lost: [], notes: [] }} {...on} />,
};
const CASES = Object.keys(SURFACES).flatMap((name) =>
  (['light', 'dark', 'contrast-dark'] as const).map(
    (theme) => [name as keyof typeof SURFACES, theme] as const,
  ),
);

test.each(CASES)('axe finds nothing: %s, theme %s', async (name, theme) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(readerStyles + tagField + colors + cardStyles + listStyles);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.lang = 'en';
  document.documentElement.dataset.theme = theme;
  document.title = 'Highlights';
  render(
    <Strings.Provider value={translate}>
      <main>{SURFACES[name]}</main>
    </Strings.Provider>,
    document.body,
  );
  const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
