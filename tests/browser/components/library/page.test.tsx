import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { ArticleEnd } from '../../../../components/ArticleEnd';
import panel from '../../../../components/controls/panel.css?raw';
import { EditDetails } from '../../../../components/library/EditDetails';
import { LibraryPage } from '../../../../components/library/LibraryPage';
import page from '../../../../components/library/library-page.css?raw';
import { ThisPage } from '../../../../components/library/ThisPage';
import { Strings } from '../../../../components/strings';
import { translate } from '../translate';
import { rowOf } from './rows';
import { clear, complaints, libraryStyles, propsOf } from './show';

afterEach(clear);

/** Draws an element with all styles of the library. */
function draw(element: preact.ComponentChild): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(libraryStyles + page + panel);
  document.adoptedStyleSheets = [sheet];
  document.title = 'Library';
  document.documentElement.lang = 'en';
  render(<Strings.Provider value={translate}>{element}</Strings.Provider>, document.body);
}

const TAGS = [
  { tag: 'Sea', count: 12 },
  { tag: 'To do', count: 3 },
];

test('the library’s page: axe finds nothing, and every list has its name', async () => {
  draw(
    <LibraryPage
      {...propsOf(
        [0, 1, 2].map((number) => rowOf(number)),
        { tags: TAGS },
      )}
      article={null}
    />,
  );
  expect(await complaints()).toEqual([]);
  const names = [...document.querySelectorAll<HTMLElement>('.sidebar .shelf span')];
  expect(names.map((name) => name.textContent)).toEqual([
    'Inbox',
    'Unread',
    'Favorites',
    'Archive',
    'All',
    'Highlights',
  ]);
  expect(names.every((name) => name.offsetWidth > 0)).toBe(true);
});

test('an empty library says so on every shelf', async () => {
  draw(
    <LibraryPage {...propsOf([], { query: { ...propsOf([]).query, filter: 'unread' } })} article={null} />,
  );
  expect(document.querySelector('[data-part="nothing"]')?.textContent).toMatch(/No saved articles yet/);
  expect(await complaints()).toEqual([]);
});

test('the page beside an open view, the end of an article, and changing its title: axe finds nothing', async () => {
  draw(
    <main>
      <h1>Panel</h1>
      <ThisPage
        page={{
          kind: 'view',
          saved: true,
          title: 'Tide',
          outline: [{ text: 'One', rank: 2 }],
          tags: ['Sea'],
        }}
        shortcut={null}
        message={null}
        knownTags={TAGS}
        onSave={() => {}}
        onHeading={() => {}}
        onTags={() => {}}
        onOpen={() => {}}
        onUndo={() => {}}
        onDismiss={() => {}}
      >
        {null}
      </ThisPage>
      <ArticleEnd done="Archived" actions={[{ control: 'end-undo', label: 'Undo', run: () => {} }]} />
    </main>,
  );
  expect(await complaints()).toEqual([]);
  draw(<EditDetails title="Tide" byline="" onSave={() => {}} onClose={() => {}} />);
  expect(await complaints()).toEqual([]);
});
