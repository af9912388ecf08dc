import axe from 'axe-core';
import { render } from 'preact';
import { vi } from 'vitest';
import menu from '../../../../components/controls/menu.css?raw';
import tagField from '../../../../components/controls/tag-field.css?raw';
import toast from '../../../../components/controls/toast.css?raw';
import bar from '../../../../components/controls/toolbar.css?raw';
import colors from '../../../../components/highlights/colors.css?raw';
import keys from '../../../../components/keys/keys.css?raw';
import continues from '../../../../components/library/continue.css?raw';
import drop from '../../../../components/library/drop.css?raw';
import head from '../../../../components/library/head.css?raw';
import highlights from '../../../../components/library/highlights/highlights.css?raw';
import jobs from '../../../../components/library/jobs.css?raw';
import { LibraryTab } from '../../../../components/library/LibraryTab';
import waiting from '../../../../components/library/loading.css?raw';
import { Panel } from '../../../../components/library/Panel';
import panel from '../../../../components/library/panel.css?raw';
import type { LibraryActions, LibraryProps } from '../../../../components/library/props';
import rows from '../../../../components/library/rows.css?raw';
import sameArticle from '../../../../components/library/same-article.css?raw';
import sheets from '../../../../components/library/sheets.css?raw';
import thisPage from '../../../../components/library/this-page.css?raw';
import { Strings } from '../../../../components/strings';
import base from '../../../../components/theme/base.css?raw';
import themes from '../../../../components/theme/themes.css?raw';
import type { ArticleRow, ListQuery } from '../../../../library/types';
import { translate } from '../translate';

export const QUERY: ListQuery = {
  search: '',
  filter: 'inbox',
  tags: [],
  sort: { key: 'saved', descending: true },
};

/** Every action, none of which does anything but say that it was asked for. */
export function actions(): LibraryActions {
  return {
    query: vi.fn(),
    openSettings: vi.fn(),
    openHelp: vi.fn(),
    openImport: vi.fn(),
    openDevices: vi.fn(),
    exportArticles: vi.fn(),
    openFullLibrary: vi.fn(),
    showRows: vi.fn(),
    loadIds: vi.fn(async () => []),
    open: vi.fn(),
    openTab: vi.fn(),
    openOriginal: vi.fn(),
    change: vi.fn(),
    copyLink: vi.fn(),
    share: null,
    retry: vi.fn(),
    saveLink: vi.fn(),
    cancelJobs: vi.fn(),
    renameTag: vi.fn(),
    deleteTag: vi.fn(),
    merge: vi.fn(),
    keepApart: vi.fn(),
    undo: vi.fn(),
    dismiss: vi.fn(),
    saveTabs: vi.fn(),
    countTabs: vi.fn(async () => 12),
    checkStore: vi.fn(),
    rescue: vi.fn(),
    download: vi.fn(),
    startOver: vi.fn(),
    highlights: {
      open: vi.fn(),
      query: vi.fn(),
      showRows: vi.fn(),
      read: vi.fn(),
      copy: vi.fn(),
      delete: vi.fn(),
      exportAll: vi.fn(),
      loadReview: vi.fn(async () => []),
      review: vi.fn(),
    },
  };
}

/** What the tab is given for a list of these rows. */
export function propsOf(list: readonly ArticleRow[], changed: Partial<LibraryProps> = {}): LibraryProps {
  return {
    query: QUERY,
    shelf: null,
    list: { state: 'ready', reason: null, isSearch: false, total: list.length, row: (index) => list[index] },
    isEmpty: list.length === 0,
    continuing: [],
    tags: [],
    jobs: { done: 0, total: 0 },
    interruptedImport: null,
    devicesProblem: null,
    questions: [],
    trouble: null,
    message: null,
    locale: 'en-GB',
    saveShortcut: 'Alt+Shift+S',
    articleUrl: (id) => `/article.html?id=${id}`,
    thumbnail: async () => null,
    actions: actions(),
    ...changed,
  };
}

/** Everything the side panel is styled with, in its order. */
export const libraryStyles: string = [
  themes,
  base,
  bar,
  panel,
  thisPage,
  jobs,
  drop,
  head,
  rows,
  colors,
  highlights,
  waiting,
  continues,
  sameArticle,
  menu,
  sheets,
  toast,
  tagField,
  keys,
].join('\n');

const sheet = new CSSStyleSheet();

/** Draws the panel with its library tab into the page, as the side panel does. */
export function show(props: LibraryProps): void {
  sheet.replaceSync(libraryStyles);
  document.adoptedStyleSheets = [sheet];
  document.title = 'Panel';
  document.documentElement.lang = 'en';
  render(
    <Strings.Provider value={translate}>
      <Panel tab="library" onTab={() => {}}>
        <LibraryTab {...props} />
      </Panel>
    </Strings.Provider>,
    document.body,
  );
}

/** Takes everything away again. */
export function clear(): void {
  render(null, document.body);
  document.adoptedStyleSheets = [];
}

/** What axe complains of, in a line each. */
export async function complaints(): Promise<string[]> {
  const { violations } = await axe.run(document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
