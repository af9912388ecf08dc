import type { Mode } from '../../article/extract';
import type { Outcome } from '../../article/types';
import { wait } from '../../platform/yield-to-main';
import type { ViewState } from '../view/props';
import { contentWorld, extractionOf } from './content-world';
import { createPaging, initialMorePages, type Paging } from './load-pages';
import { loadingState } from './loading-state';
import { failedReading, type PageReading, type ReadOptions } from './page-reading';
import { compareArticles, createPresenceCheck, renumberPlaces } from './same-article';

/** Time after which the page counts as unreadable (ms). If it is read later, the article is shown then. */
const READING_TIMEOUT_MS = 8000;

/** Time to wait for fonts before rendering without them (ms). */
const FONTS_TIMEOUT_MS = 250;

/** The latest reading of the page. */
export interface LoadedPage {
  state: ViewState;
  outcome: Outcome | null;
  mode: Mode;
  /** The live elements that the article's blocks came from, by place number. */
  places: readonly Element[];
  /** URLs of the images the page has loaded itself. */
  loadedImages: ReadonlySet<string>;
}

/** Options for loading articles, from the session. */
export interface ArticleLoaderOptions {
  page: Document;
  /** The selection and the user's corrections, which the session knows. */
  readOptions(): ReadOptions;
  loadFonts(): Promise<unknown>;
  /**
   * Renders a newly read article, or the reason why there is none, and scrolls to its position; `again` if the view showed
   * another state of it before.
   */
  draw(again: boolean): void;
  /** Renders a change of the current article, and keeps the line being read in place. */
  drawInPlace(): void;
  signal: AbortSignal;
}

/** Loads the article of a page. A newer load always replaces an older one that is still running. */
export interface ArticleLoader {
  current(): LoadedPage;
  /**
   * Reads the page and shows the outcome. With `quietly`, a view that already shows the same text is left alone. Resolves to null
   * if a newer load or the end of the session came first.
   */
  load(mode: Mode, options?: { quietly: boolean }): Promise<Outcome | null>;
  /**
   * Reads the page again after it changed its URL. A view that shows the same article is left alone, and so is one whose
   * article is still on the page although it can't be found any more. Resolves to null if there is nothing new either.
   */
  follow(): Promise<Outcome | null>;
  /** Whether most of the article shown is still on the page; also true before anything was read. */
  isOnPage(): boolean;
  /** Shows the loading state, for a page that is about to be read again. */
  showLoading(): void;
  /** Shows that the page could not be read. */
  showFailure(): Promise<void>;
  /** Returns a function that tells whether no other load has begun since. */
  watchLatest(): () => boolean;
  /** Loads the other pages of an article, and cancels that. */
  loadPages(): void;
  cancelPages(): void;
}

const articleOf = (outcome: Outcome | null) => (outcome?.kind === 'article' ? outcome.article : null);

/** Creates the loader of a page's article, which shows nothing until the first load. */
export function createArticleLoader(options: ArticleLoaderOptions): ArticleLoader {
  const { page, signal } = options;
  let current: LoadedPage = {
    state: loadingState(page),
    outcome: null,
    mode: 'auto',
    places: [],
    loadedImages: new Set(),
  };
  let loads = 0;
  let paging: Paging | null = null;
  let isPresent = () => true;

  const watchLatest = () => {
    const started = loads;
    return () => started === loads && !signal.aborted;
  };

  /** The view's state for an outcome; starts offering the article's other pages. */
  const stateFor = (outcome: Outcome): ViewState => {
    paging?.cancel();
    paging = null;
    if (outcome.kind === 'none') return outcome;
    const { article, notice, pages } = outcome;
    if (pages) {
      const isLatest = watchLatest();
      const change = (changed: Partial<Extract<ViewState, { kind: 'article' }>>) => {
        const { state } = current;
        if (!isLatest() || state.kind !== 'article') return;
        current = { ...current, state: { ...state, ...changed } };
        options.drawInPlace();
        options.loadFonts();
      };
      paging = createPaging(article, pages, {
        changed: (more) => change({ more }),
        joined: (whole) => change({ article: whole, more: null }),
        signal,
      });
    }
    return { kind: 'article', article, notice, more: pages && initialMorePages(pages) };
  };

  const show = async (read: PageReading, isLatest: () => boolean): Promise<Outcome | null> => {
    if (!isLatest()) return null;
    const { outcome, places, loadedImages } = read;
    const before = articleOf(current.outcome);
    const article = articleOf(outcome);
    const again = before !== null && article !== null && compareArticles(before, article) !== 'other';
    current = { ...current, places, loadedImages, outcome, state: stateFor(outcome) };
    if (article) isPresent = createPresenceCheck(page, article, places);
    await Promise.race([options.loadFonts(), wait(FONTS_TIMEOUT_MS)]);
    if (!isLatest()) return null;
    options.draw(again);
    return outcome;
  };

  const isShown = ({ outcome }: PageReading): boolean =>
    current.state.kind === 'article' &&
    outcome.kind === 'article' &&
    outcome.article.text === current.state.article.text;

  const readPage = (mode: Mode): Promise<PageReading> =>
    extractionOf(contentWorld()).readPage(page, mode, options.readOptions());

  /** Whether the view shows the article of this reading; from then on, the reading's elements are the article's. */
  const keepsShown = ({ outcome, places }: PageReading): boolean => {
    const [before, fresh] = [articleOf(current.outcome), articleOf(outcome)];
    if (current.state.kind === 'none')
      return outcome.kind === 'none' && outcome.reason === current.state.reason;
    if (current.state.kind !== 'article' || !before) return false;
    if (!fresh) return isPresent();
    if (compareArticles(before, fresh) !== 'same') return false;
    current = { ...current, places: renumberPlaces(before, fresh, places) ?? current.places };
    isPresent = createPresenceCheck(page, before, current.places);
    return true;
  };

  const load: ArticleLoader['load'] = async (mode, { quietly } = { quietly: false }) => {
    loads++;
    const isLatest = watchLatest();
    const reading = readPage(mode);
    current = { ...current, mode };
    const read = await Promise.race([reading, wait(READING_TIMEOUT_MS)]);
    if (read && quietly && isShown(read)) return read.outcome;
    const failed = failedReading(page);
    if (!read) reading.then((lateReading) => show(lateReading, isLatest)).catch(() => {});
    // If the article can't be rendered, show an error with ways to continue.
    return show(read ?? failed, isLatest).catch((error) => {
      console.warn('Lectern could not show this article', error);
      return show(failed, isLatest);
    });
  };

  return {
    current: () => current,
    watchLatest,
    load,
    async follow() {
      const isLatest = watchLatest();
      const { mode } = current;
      const read = await Promise.race([readPage(mode), wait(READING_TIMEOUT_MS)]);
      if (!isLatest()) return null;
      if (read && keepsShown(read)) return articleOf(current.outcome) && current.outcome;
      if (!read || mode !== 'auto') return load('auto');
      loads++;
      return show(read, watchLatest());
    },
    isOnPage: () => isPresent(),
    showLoading() {
      loads++;
      current = { ...current, state: loadingState(page) };
      options.draw(false);
    },
    async showFailure() {
      await show(failedReading(page), watchLatest()).catch(() => {});
    },
    loadPages: () => paging?.load(),
    cancelPages: () => paging?.cancel(),
  };
}
