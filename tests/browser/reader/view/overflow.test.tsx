import { type ComponentChild, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { sanitize } from '../../../../article/sanitize';
import fields from '../../../../components/controls/fields.css?raw';
import { TypeSheet } from '../../../../components/controls/TypeSheet';
import keys from '../../../../components/keys/keys.css?raw';
import { LibraryTab } from '../../../../components/library/LibraryTab';
import { Panel } from '../../../../components/library/Panel';
import { Strings } from '../../../../components/strings';
import base from '../../../../components/theme/base.css?raw';
import pageStyles from '../../../../components/theme/page.css?raw';
import themes from '../../../../components/theme/themes.css?raw';
import ask from '../../../../entrypoints/ask/ask.css?raw';
import { PermissionPrompt } from '../../../../entrypoints/ask/PermissionPrompt';
import backup from '../../../../entrypoints/options/backup.css?raw';
import devices from '../../../../entrypoints/options/devices.css?raw';
import layout from '../../../../entrypoints/options/layout.css?raw';
import { Options } from '../../../../entrypoints/options/Options';
import options from '../../../../entrypoints/options/options.css?raw';
import { PickBar } from '../../../../entrypoints/pick/PickBar';
import pick from '../../../../entrypoints/pick/pick.css?raw';
import { Welcome } from '../../../../entrypoints/welcome/Welcome';
import welcome from '../../../../entrypoints/welcome/welcome.css?raw';
import { DEFAULTS } from '../../../../preferences/preferences';
import { Find } from '../../../../reader/features/find/Find';
import find from '../../../../reader/features/find/find.css?raw';
import { KeyList } from '../../../../reader/features/keys/KeyList';
import { ListeningBar } from '../../../../reader/features/listening/ListeningBar';
import listening from '../../../../reader/features/listening/listening.css?raw';
import typeSheet from '../../../../reader/features/type/sheet.css?raw';
import slim from '../../../../reader/styles/slim.css?raw';
import type { ReaderViewProps, ViewState } from '../../../../reader/view/props';
import { ReaderView } from '../../../../reader/view/ReaderView';
import { readerStyles } from '../../../../reader/view/styles';
import { rowOf } from '../../components/library/rows';
import { libraryStyles, propsOf, QUERY } from '../../components/library/show';
import { LANGUAGES, spills } from '../../components/spills';
import { ARTICLE, viewProps } from './view-props';

/** The narrowest a side panel gets, in pixels. */
const WIDTH = 280;
const sheet = new CSSStyleSheet();

afterEach(() => {
  render(null, document.body);
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('dir');
});

const view = (locale: string, state: ViewState, changed: Partial<ReaderViewProps> = {}) => {
  const saving = { saved: false, onSave: vi.fn(), onOpenLibrary: vi.fn() };
  return <ReaderView {...viewProps(state, { locale, saving, ...changed })} />;
};

const article = (locale: string): Extract<ViewState, { kind: 'article' }> => ({
  kind: 'article',
  notice: 'beginning',
  more: { kind: 'offer', count: 12 },
  article: {
    ...ARTICLE,
    title: 'Tide',
    section: null,
    publishedAt: '2026-09-23T10:00:00+02:00',
    modifiedAt: '2026-10-23T10:00:00+02:00',
    language: locale,
    wordCount: 9000,
    minutes: 45,
    content: sanitize('<p>One</p>'),
  },
});

const ROWS = [
  rowOf(0, { progress: 0.43, tags: ['harbour'] }),
  rowOf(1, { textState: 'wanted' }),
  rowOf(2, { textState: 'failed', failure: 'not-found' }),
  rowOf(3, { failure: 'moved' }),
];

type Draw = (locale: string) => ComponentChild;
const panel = (props: Parameters<typeof propsOf>[1], rows = ROWS): Draw => {
  return (locale) => (
    <Panel tab="library" onTab={() => {}}>
      <LibraryTab {...propsOf(rows, { locale, ...props })} />
    </Panel>
  );
};

const SURFACES: Record<string, { styles: string; draw: Draw }> = {
  'the view': { styles: readerStyles, draw: (locale) => view(locale, article(locale), { damaged: true }) },
  'the view without an article': {
    styles: readerStyles,
    draw: (locale) =>
      view(locale, { kind: 'none', reason: 'not-an-article', title: 'Home', direction: 'ltr' }),
  },
  'the sheet under Aa': {
    styles: readerStyles + fields + typeSheet,
    draw: (locale) => (
      <TypeSheet
        preferences={{ ...DEFAULTS, theme: 'own' }}
        site="example.org"
        locale={locale}
        onPreferences={() => {}}
        onSettings={() => {}}
        onClose={() => {}}
      />
    ),
  },
  listening: {
    styles: readerStyles + fields + slim + listening,
    draw: (locale) => (
      <ListeningBar
        playing={false}
        message=""
        speech={DEFAULTS.speech}
        language={locale}
        voices={[]}
        locale={locale}
        away
        resumed
        settingsOpen
        onPlay={vi.fn()}
        onStep={vi.fn()}
        onSpeech={vi.fn()}
        onBack={vi.fn()}
        onBeginning={vi.fn()}
        onSettings={vi.fn()}
        onClose={vi.fn()}
      />
    ),
  },
  finding: {
    styles: readerStyles + find,
    draw: (locale) => (
      <Find
        query="tide"
        count={0}
        current={0}
        locale={locale}
        onQuery={vi.fn()}
        onStep={vi.fn()}
        onClose={vi.fn()}
      />
    ),
  },
  'the list of keys': {
    styles: readerStyles + keys,
    draw: () => <KeyList keys={{ 'view.next': ['x'] }} onKeys={vi.fn()} />,
  },
  'the library': { styles: libraryStyles, draw: panel({ continuing: [rowOf(0, { progress: 0.43 })] }) },
  'nothing found': {
    styles: libraryStyles,
    draw: panel({ query: { ...QUERY, search: 'xyzzy' } }, []),
  },
  'a damaged library': {
    styles: libraryStyles,
    draw: panel(
      {
        trouble: {
          health: { state: 'failed', reason: 'damaged', detail: '' },
          working: false,
          outcome: null,
        },
      },
      [],
    ),
  },
  'the settings': {
    styles: base + [themes, fields, keys, pageStyles, layout, options, backup, devices].join('\n'),
    draw: (locale) => (
      <Options
        preferences={DEFAULTS}
        locale={locale}
        damaged={['type.family', 'theme']}
        cut={{}}
        backups={{
          read: async () => ({
            automatic: true,
            keep: 7,
            lastAt: 1_790_000_000_000,
            failure: 'the folder is gone',
            canChooseFolder: true,
            folder: 'Backups',
            folderIsLocked: true,
          }),
          watch: () => () => {},
          backUp: async () => '',
          setAutomatic: async () => {},
          chooseFolder: async () => {},
          unlockFolder: async () => {},
          setKeep: async () => {},
        }}
        devices={{
          read: async () => ({
            address: 'https://cloud.example/remote.php/dav/files/me/Lectern',
            isPaused: false,
            waiting: 12_345,
            lastAt: 1_790_000_000_000,
            problem: { kind: 'older', sent: 10, there: 1 },
          }),
          watch: () => () => {},
          connect: async () => ({ kind: 'empty' }),
          canPickFolder: true,
          pickFolder: async () => null,
          unlock: async () => {},
          readDevices: async () => ({
            own: 'device01',
            listed: ['device01', 'device02'].map((device) => ({
              device,
              name: 'Firefox, Android',
              ...{ connectedAt: 1_780_000_000_000, at: 1_790_000_000_000, applied: [] },
            })),
          }),
          replaceKey: async () => ({ kind: 'failed', failure: 'behind' }),
          takeNewKey: async () => ({ kind: 'failed', failure: 'wrong-passphrase' }),
          run: async () => {},
          setPaused: async () => {},
          sendEverythingAgain: async () => {},
          disconnect: async () => {},
        }}
        extensions={{
          read: async () => ['abcdefghijklmnopabcdefghijklmnop'],
          store: async () => {},
          watch: () => () => {},
          isId: () => true,
        }}
        library={{
          read: async () => ({ articles: 2, bytes: 1000 }),
          watch: () => () => {},
          deleteAll: async () => () => {},
        }}
        version="1.0"
        syncIsFull={true}
        shortcut="Alt+R"
        onPreferences={() => {}}
        onChooseShortcut={() => {}}
        onExport={() => {}}
        onImport={async () => null}
        defaults={DEFAULTS}
        loadFont={async () => () => {}}
      />
    ),
  },
  'the first-run page': {
    styles: welcome,
    draw: () => (
      <Welcome shortcut="Alt+R" buttonIsInToolbar={false} onOpen={() => {}} onChooseShortcut={() => {}} />
    ),
  },
  'the question for a permission': {
    styles: themes + ask.replace(/^@import.*$/m, ''),
    draw: () => (
      <PermissionPrompt site="harbour.example" always refused onAllow={() => {}} onLeave={() => {}} />
    ),
  },
  'picking the text': {
    styles: themes + pick,
    draw: () => (
      <PickBar
        outlined="main"
        enough
        onWider={vi.fn()}
        onNarrower={vi.fn()}
        onPick={vi.fn()}
        onCancel={vi.fn()}
      />
    ),
  },
};

test.each(Object.keys(SURFACES))('every language fits into 280 pixels: %s', async (name) => {
  await page.viewport(WIDTH, 720);
  const surface = SURFACES[name];
  if (!surface) throw new Error(name);
  sheet.replaceSync(surface.styles);
  document.adoptedStyleSheets = [sheet];
  const found: string[] = [];
  for (const [language, translate] of LANGUAGES) {
    document.documentElement.lang = language;
    document.documentElement.dir = /^(?:ar|he)$/.test(language) ? 'rtl' : 'ltr';
    render(<Strings.Provider value={translate}>{surface.draw(language)}</Strings.Provider>, document.body);
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    found.push(...spills().map((line) => `${language}: ${line}`));
    render(null, document.body);
  }
  expect(LANGUAGES.length).toBeGreaterThanOrEqual(18);
  expect(found).toEqual([]);
});
