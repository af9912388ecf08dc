import axe from 'axe-core';
import { render } from 'preact';
import { sanitize } from '../../../../article/sanitize';
import type { Article } from '../../../../article/types';
import { Strings } from '../../../../components/strings';
import { applyPreferences } from '../../../../components/theme/apply';
import { appearanceFor } from '../../../../preferences/look';
import { readPreferences } from '../../../../preferences/preferences';
import type { Preferences } from '../../../../preferences/types';
import { createFeatureManager } from '../../../../reader/features/feature-manager';
import { importFeature } from '../../../../reader/features/import-feature';
import type { ReaderHost } from '../../../../reader/features/reader-host';
import { setUpViewDocument } from '../../../../reader/over-page/set-up-view-document';
import { ReaderView } from '../../../../reader/view/ReaderView';
import { translate } from '../../components/translate';

/** A view in the test's own page, with its features, as a surface of ours has it. */
export interface TestView {
  preferences(): Preferences;
  prefer(changed: Preferences): void;
  run(command: string): void;
  /** What the surface was asked to remember. */
  kept: Map<string, unknown>;
  /** What axe finds wrong. */
  faults(): Promise<string[]>;
  end(): void;
}

const DEFAULTS = readPreferences(undefined);

function articleOf(html: string, changed: Partial<Article>): Article {
  return {
    url: 'https://example.test/story',
    canonicalUrl: 'https://example.test/story',
    title: 'The clockmaker who set the tide',
    byline: null,
    section: null,
    siteName: 'Harbour Post',
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    direction: 'ltr',
    excerpt: '',
    leadImage: null,
    text: '',
    wordCount: 2000,
    minutes: 10,
    content: sanitize(html),
    ...changed,
  };
}

/** Shows an article with everything that is made of it. Takes its HTML, and what differs from an ordinary one. */
export function openView(html: string, changed: Partial<Article> = {}, first = DEFAULTS): TestView {
  const article = articleOf(html, changed);
  const kept = new Map<string, unknown>();
  let preferences = first;
  const surface: ReaderHost = {
    load: importFeature,
    preferences: () => preferences,
    setPreferences: (next) => prefer(next),
    openSettings: () => {},
    openHelp: () => {},
    translate,
    locale: () => 'en-GB',
    loadRecord: async (key) => kept.get(key) ?? null,
    storeRecord: async (key, value) => void kept.set(key, value),
    redraw: () => draw(),
  };
  const features = createFeatureManager(surface);
  const draw = () => {
    applyPreferences(
      document.documentElement,
      preferences,
      appearanceFor(preferences, 'example.test'),
      article,
    );
    render(
      <Strings.Provider value={translate}>
        <ReaderView
          state={{ kind: 'article', article, notice: null, more: null }}
          preferences={preferences}
          locale="en-GB"
          shortcut="Alt+R"
          activeCommands={features.activeCommands()}
          onCommand={features.run}
          onPreferences={(next) => prefer(next)}
          onClose={() => {}}
          automatic={null}
          onChooseShortcut={() => {}}
          damaged={false}
          onSettings={() => {}}
        />
      </Strings.Provider>,
      document.body,
    );
    features.show(document, article);
  };
  const prefer = (next: Preferences) => {
    preferences = next;
    draw();
    features.preferencesChanged();
  };
  const view: TestView = {
    kept,
    preferences: () => preferences,
    prefer,
    run: features.run,
    async faults() {
      // What fades in has its contrast when it has come; one that was broken off may have begun again.
      for (let running = document.getAnimations(); running.length > 0; running = document.getAnimations())
        await Promise.allSettled(running.map(({ finished }) => finished));
      const { violations } = await axe.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    },
    end() {
      features.end();
      render(null, document.body);
      window.scrollTo(0, 0);
    },
  };
  dress({ run: features.run, jump: features.jump, keys: () => preferences.keys });
  document.title = 'View';
  document.documentElement.lang = 'en';
  draw();
  return view;
}

let answers: Pick<Parameters<typeof setUpViewDocument>[1], 'run' | 'jump' | 'keys'> | null = null;

/** The page of a test file lasts from test to test, and so does what hears its keys: once is enough. */
function dress(to: typeof answers): void {
  const first = answers === null;
  answers = to;
  if (!first) return;
  setUpViewDocument(document, {
    close: () => document.body.setAttribute('data-closed', ''),
    run: (command) => answers?.run(command) ?? false,
    jump: (target) => answers?.jump(target),
    keys: () => answers?.keys() ?? {},
  });
}

/** Text enough to scroll through: paragraphs under headings. */
export const CHAPTERS = ['One', 'Two', 'Three', 'Four']
  .map(
    (name) =>
      `<h2>Chapter ${name}</h2>${Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index + 1} of chapter ${name}. ${'The clock in the harbour tower ran eleven minutes fast. '.repeat(8)}</p>`).join('')}`,
  )
  .join('');
