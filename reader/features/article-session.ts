import type { Article } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { type BlockNavigator, createBlockNavigator } from '../navigation/block-navigator';
import { createJumpHistory, type JumpHistory } from '../navigation/jump-history';
import { attachProgressBar } from '../navigation/progress-bar';
import { createScrollNavigator } from '../navigation/scroll-navigator';
import type { ViewNavigator } from '../navigation/view-navigator';
import type { Feature, FeatureHandle, FeatureHost } from './feature';
import { type MessageAction, showMessageIn } from './message';
import type { ReaderHost } from './reader-host';
import type { ArticleAids } from './reading-aids';

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
  /**
   * Shows a message for a while, and announces it to screen readers. `undo` takes back what it reports, by its button and by
   * the key; `more` are further buttons.
   */
  showMessage(text: string, undo?: () => void, more?: readonly MessageAction[]): void;
  /** Takes back what the last message that can be undone reports. Returns false if there is none. */
  undo(): boolean;
  announce(text: string): void;
  signal: AbortSignal;
  end(): void;
}

/** Creates the session of an article. `aids` are its reading aids; `run` runs a command by its id. */
export function createArticleSession(
  view: Document,
  content: HTMLElement,
  article: Article,
  host: ReaderHost,
  aids: ArticleAids,
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

  const undoable: (() => void)[] = [];
  const undo = () => {
    const last = undoable.pop();
    last?.();
    return last !== undefined;
  };
  let removeMessage = () => {};
  const showMessage: ArticleSession['showMessage'] = (text, takeBack, more = []) => {
    removeMessage();
    if (takeBack) undoable.push(takeBack);
    const element = dock('after');
    const act = (run: () => void) => () => {
      const hadFocus = element.matches(':focus-within');
      removeMessage();
      if (hadFocus) main.focus({ preventScroll: true });
      run();
    };
    const actions = [
      ...(takeBack ? [{ control: 'undo', label: host.translate('undo'), run: undo }] : []),
      ...more,
    ].map((action) => ({ ...action, run: act(action.run) }));
    const clear = showMessageIn(
      element,
      text,
      actions,
      host.translate,
      act(() => {}),
    );
    announce(text);
    const expire = () => {
      // Not under the pointer or the focus of who is about to press a button.
      if (element.matches(':hover, :focus-within')) timer = window.setTimeout(expire, MESSAGE_DURATION_MS);
      else removeMessage();
    };
    let timer = window.setTimeout(expire, MESSAGE_DURATION_MS);
    removeMessage = () => {
      window.clearTimeout(timer);
      clear();
      element.remove();
    };
  };
  signal.addEventListener('abort', () => removeMessage());
  const switchAid: FeatureHost['switchAid'] = (change, message) => {
    const keep = () => {
      aids.keep();
      showMessage(host.translate('keptForAll'));
    };
    showMessage(message, aids.switch(change), [
      { control: 'keep-for-all', label: host.translate('keepForAll'), run: keep },
    ]);
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
    preferences: aids.preferences,
    setPreferences: aids.setPreferences,
    switchAid,
    watch: (changed) => watchers.add(changed),
    translate: host.translate,
    locale: host.locale(),
    actions: host.actions ?? null,
    highlights: host.highlights ?? null,
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
    showMessage: (text, takeBack) => showMessage(text, takeBack),
    setPressed,
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
    undo,
    end: () => controller.abort(),
  };
}
