import { render } from 'preact';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import type { Outcome } from '../../../article/types';
import { adoptStyleSheet } from '../../../components/adopt-style-sheet';
import { Strings } from '../../../components/strings';
import type { Translate } from '../../../platform/message-key';
import { readPreferences } from '../../../preferences/preferences';
import { feature as code } from '../../../reader/features/code/feature';
import { createFeatureManager } from '../../../reader/features/feature-manager';
import { feature as footnotes } from '../../../reader/features/footnotes/feature';
import { feature as math } from '../../../reader/features/math/feature';
import type { ReaderHost } from '../../../reader/features/reader-host';
import type { ViewState } from '../../../reader/view/props';
import { ReaderView } from '../../../reader/view/ReaderView';
import { readerStyles } from '../../../reader/view/styles';

const preferences = readPreferences(undefined);
const translate: Translate = (key) => key;
const nothing = () => {};
/** What an article starts by itself. */
const FEATURES = [code, footnotes, math];

/** An empty frame over the page, as the view has one; resolves to its document. */
function openFrame(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%';
  frame.srcdoc = '<!doctype html><title></title><body></body>';
  return new Promise((resolve) => {
    frame.addEventListener('load', () => frame.contentDocument && resolve(frame.contentDocument));
    document.documentElement.append(frame);
  });
}

/** Shows an outcome in a frame with everything that an article starts by itself, and lays it out. */
function show(view: Document, outcome: Outcome): void {
  const article = outcome.kind === 'article' ? outcome.article : null;
  const state: ViewState =
    outcome.kind === 'article'
      ? { kind: 'article', article: outcome.article, notice: outcome.notice, more: null }
      : outcome;
  const surface: ReaderHost = {
    load: async (id) => FEATURES.find((feature) => feature.id === id) ?? null,
    preferences: () => preferences,
    setPreferences: nothing,
    openSettings: nothing,
    openHelp: nothing,
    translate,
    locale: () => 'en',
    loadRecord: async () => null,
    storeRecord: async () => {},
    redraw: nothing,
  };
  const features = createFeatureManager(surface);
  render(
    <Strings.Provider value={translate}>
      <ReaderView
        state={state}
        preferences={preferences}
        locale="en"
        shortcut={null}
        activeCommands={features.activeCommands()}
        onCommand={features.run}
        onPreferences={nothing}
        onClose={nothing}
        automatic={null}
        onChooseShortcut={nothing}
        page={{
          loadedImages: new Set(),
          show: nothing,
          pick: nothing,
          loadPages: nothing,
          cancelPages: nothing,
        }}
        damaged={false}
        onSettings={nothing}
      />
    </Strings.Provider>,
    view.body,
  );
  features.show(view, article);
  features.navigator()?.move('start');
  view.body.getBoundingClientRect();
}

/** Time that reading the live page takes, in ms, and what came of it. */
export interface Reading {
  snapshot: number;
  extract: number;
  /** Markup to a view that is laid out. */
  view: number;
  /** Characters of the article's markup; 0 where none was found. */
  length: number;
}

/** Resolves when the page is laid out and drawn: a reader presses on a page that they see, its own first layout is not counted. */
export async function settle(): Promise<void> {
  document.body.getBoundingClientRect();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
}

/** Reads the live page once as a press does, and takes the view away again. */
export async function read(): Promise<Reading> {
  const start = performance.now();
  const copy = takeSnapshot(document, location.href);
  const copied = performance.now();
  const outcome = await extract(copy, { languages: ALL_LANGUAGES });
  const extracted = performance.now();
  const frame = await openFrame();
  adoptStyleSheet(frame, readerStyles);
  const opened = performance.now();
  show(frame, outcome);
  const shown = performance.now();
  render(null, frame.body);
  frame.defaultView?.frameElement?.remove();
  return {
    snapshot: copied - start,
    extract: extracted - copied,
    view: shown - opened,
    length: outcome.kind === 'article' ? outcome.article.content.length : 0,
  };
}
