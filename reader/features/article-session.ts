import type { Article } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { type BlockNavigator, createBlockNavigator } from '../navigation/block-navigator';
import { createJumpHistory, type JumpHistory } from '../navigation/jump-history';
import { attachProgressBar } from '../navigation/progress-bar';
import { createScrollNavigator } from '../navigation/scroll-navigator';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { Feature, FeatureHandle, FeatureHost } from './feature';
import type { ReaderHost } from './reader-host';

/** Time a message stays on screen (ms). */
const MESSAGE_DURATION_MS = 8000;

/** One article in a view, with the features that run on it. It ends when another article is shown or the view closes. */
export interface ArticleSession {
  article: Article;
  content: HTMLElement;
  handles: ReadonlyMap<string, FeatureHandle>;
  watchers: ReadonlySet<() => void>;
  activeCommands: ReadonlySet<string>;
  blocks: BlockNavigator;
  jumps: JumpHistory;
  navigator(): ViewNavigator;
  mount(feature: Feature): void;
  /** Shows a message for a while, and announces it to screen readers. */
  showMessage(text: string): void;
  announce(text: string): void;
  signal: AbortSignal;
  end(): void;
}

/** Creates the session of an article. `run` runs a command by its id. */
export function createArticleSession(
  view: Document,
  content: HTMLElement,
  article: Article,
  host: ReaderHost,
  run: (command: string) => void,
): ArticleSession {
  const window = view.defaultView as Window & typeof globalThis;
  const main = content.closest('main') ?? content;
  const controller = new AbortController();
  const { signal } = controller;
  const handles = new Map<string, FeatureHandle>();
  const watchers = new Set<() => void>();
  const activeCommands = new Set<string>();
  const scrollNavigator = createScrollNavigator(window, main, signal);
  let navigator = scrollNavigator;
  const blocks = createBlockNavigator(content, () => navigator, signal);
  const setPressed = (command: string, isOn: boolean) => {
    if (isOn === activeCommands.has(command)) return;
    if (isOn) activeCommands.add(command);
    else activeCommands.delete(command);
    host.redraw();
  };
  const jumps = createJumpHistory({
    document: view,
    navigator: () => navigator,
    current: blocks.current,
    changed: (count) => setPressed('view.return', count > 0),
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

  let shownMessage: HTMLElement | undefined;
  const showMessage = (text: string) => {
    shownMessage?.remove();
    const element = dock('after');
    shownMessage = element;
    element.className = 'said';
    element.textContent = text;
    announce(text);
    const timer = window.setTimeout(() => element.remove(), MESSAGE_DURATION_MS);
    signal.addEventListener('abort', () => window.clearTimeout(timer));
  };

  const line = view.querySelector<HTMLElement>('[data-part="reading"]');
  const updateProgress = line
    ? attachProgressBar(line, { window, minutes: article.minutes, navigator: () => navigator, host, signal })
    : () => {};

  const createFeatureHost = (): FeatureHost => ({
    document: view,
    window,
    main,
    content,
    article,
    blocks,
    signal,
    preferences: host.preferences,
    setPreferences: host.setPreferences,
    watch: (changed) => watchers.add(changed),
    translate: host.translate,
    locale: host.locale(),
    page: host.page ?? null,
    addStyles(css) {
      signal.addEventListener('abort', adoptStyleSheet(view, css));
    },
    dock(place) {
      const element = dock(place);
      signal.addEventListener('abort', () => element.remove());
      return element;
    },
    announce,
    showMessage,
    setPressed: setPressed,
    run,
    navigator: () => navigator,
    updateProgress,
    setNavigator(other, until) {
      navigator = other;
      until.addEventListener('abort', () => {
        navigator = scrollNavigator;
      });
    },
    jump: jumps.to,
    loadRecord: host.loadRecord,
    storeRecord: host.storeRecord,
  });

  return {
    article,
    content,
    handles,
    watchers,
    activeCommands,
    blocks,
    jumps,
    signal,
    announce,
    navigator: () => navigator,
    mount(feature) {
      if (!handles.has(feature.id)) handles.set(feature.id, feature.mount(createFeatureHost()));
    },
    showMessage,
    end: () => controller.abort(),
  };
}
