import type { Article } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { type BlockNavigator, createBlockNavigator } from '../navigation/block-navigator';
import { createJumpHistory, type JumpHistory } from '../navigation/jump-history';
import { showProgress } from '../navigation/progress-bar';
import { createScrollMover } from '../navigation/scroll-navigator';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { Feature, FeatureHandle, FeatureHost } from './feature';
import type { ReaderHost } from './reader-host';

/** How long a sentence about what went wrong stays, in ms. */
const SAID = 8000;

/** One article as it is shown, and what runs on it. */
export interface ArticleSession {
  article: Article;
  content: HTMLElement;
  handles: ReadonlyMap<string, FeatureHandle>;
  watchers: ReadonlySet<() => void>;
  on: ReadonlySet<string>;
  walk: BlockNavigator;
  jumps: JumpHistory;
  mover(): ViewNavigator;
  mount(feature: Feature): void;
  /** Shows a sentence for a while, and says it to a screen reader. */
  say(text: string): void;
  announce(text: string): void;
  signal: AbortSignal;
  end(): void;
}

/** Begins a stay. Takes the view's document, its article's content and what runs a command. */
export function createArticleSession(
  view: Document,
  content: HTMLElement,
  article: Article,
  surface: ReaderHost,
  run: (command: string) => void,
): ArticleSession {
  const window = view.defaultView as Window & typeof globalThis;
  const main = content.closest('main') ?? content;
  const ending = new AbortController();
  const { signal } = ending;
  const handles = new Map<string, FeatureHandle>();
  const watchers = new Set<() => void>();
  const on = new Set<string>();
  const scrolling = createScrollMover(window, main, signal);
  let mover = scrolling;
  const walk = createBlockNavigator(content, () => mover, signal);
  const press = (command: string, is: boolean) => {
    if (is === on.has(command)) return;
    if (is) on.add(command);
    else on.delete(command);
    surface.changed();
  };
  const jumps = createJumpHistory({
    document: view,
    mover: () => mover,
    current: walk.current,
    changed: (count) => press('view.return', count > 0),
  });
  const announce = (text: string) => {
    const line = view.querySelector('[data-part="announcement"]');
    if (line) line.textContent = text;
  };
  const dock = (place: 'before' | 'after') => {
    const element = view.createElement('div');
    view.querySelector(`[data-dock="${place}"]`)?.append(element);
    return element;
  };

  let said: HTMLElement | undefined;
  const say = (text: string) => {
    said?.remove();
    const element = dock('after');
    said = element;
    element.className = 'said';
    element.textContent = text;
    announce(text);
    const timer = window.setTimeout(() => element.remove(), SAID);
    signal.addEventListener('abort', () => window.clearTimeout(timer));
  };

  const line = view.querySelector<HTMLElement>('[data-part="reading"]');
  const moved = line
    ? showProgress(line, { window, minutes: article.minutes, mover: () => mover, surface, signal })
    : () => {};

  const hostOf = (): FeatureHost => ({
    document: view,
    window,
    main,
    content,
    article,
    walk,
    signal,
    preferences: surface.preferences,
    setPreferences: surface.setPreferences,
    watch: (changed) => watchers.add(changed),
    translate: surface.translate,
    locale: surface.locale(),
    page: surface.page ?? null,
    addStyles(css) {
      signal.addEventListener('abort', adoptStyleSheet(view, css));
    },
    dock(place) {
      const element = dock(place);
      signal.addEventListener('abort', () => element.remove());
      return element;
    },
    announce,
    say,
    pressed: press,
    run,
    mover: () => mover,
    moved,
    moveBy(other, until) {
      mover = other;
      until.addEventListener('abort', () => {
        mover = scrolling;
      });
    },
    jump: jumps.to,
    recall: surface.recall,
    remember: surface.remember,
  });

  return {
    article,
    content,
    handles,
    watchers,
    on,
    walk,
    jumps,
    signal,
    announce,
    mover: () => mover,
    mount(feature) {
      if (!handles.has(feature.id)) handles.set(feature.id, feature.mount(hostOf()));
    },
    say,
    end: () => ending.abort(),
  };
}
