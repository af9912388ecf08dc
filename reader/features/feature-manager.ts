import type { Article } from '../../article/types';
import { featureIdOf } from '../commands/command';
import { COMMANDS } from '../commands/commands';
import { runViewCommand } from '../commands/view-commands';
import type { ViewNavigator } from '../navigation/view-navigator';
import { type ArticleSession, createArticleSession } from './article-session';
import type { Feature } from './feature';
import { FEATURES } from './features';
import type { ReaderHost } from './reader-host';
import { createArticleAids } from './reading-aids';

/** Loads and runs the features of one view, for every article it shows. */
export interface FeatureManager {
  /** Preloads the features that the preferences turn on, so that they are ready with the article. */
  prepare(): void;
  /**
   * Call it after every render. If the article is a new one, starts its session and the features it needs; null ends the
   * session.
   */
  show(view: Document, article: Article | null): void;
  preferencesChanged(): void;
  /** Runs a command, loading its feature first if necessary. Returns whether a key press for it is handled. */
  run(command: string): boolean;
  jump(target: HTMLElement): void;
  /** IDs of the commands that are on ("contents.toggle"), and "view.return" if there is a jump to go back from. */
  activeCommands(): ReadonlySet<string>;
  /** Shows a message in the view for a while; `undo` takes back what it reports. */
  showMessage(text: string, undo?: () => void): void;
  /** The view's current navigator, or null if no article is shown. */
  navigator(): ViewNavigator | null;
  end(): void;
}

const NO_COMMANDS: ReadonlySet<string> = new Set();

/** Creates the feature manager of a view, given its host. */
export function createFeatureManager(host: ReaderHost): FeatureManager {
  const loaded = new Map<string, Feature>();
  const loading = new Map<string, Promise<Feature | null>>();
  let session: ArticleSession | null = null;
  const isSaved = () => host.highlights?.isSaved() ?? false;
  const aids = createArticleAids(host, () => preferencesChanged());

  const load = (id: string): Promise<Feature | null> => {
    const pending = loading.get(id) ?? host.load(id).catch(() => null);
    loading.set(id, pending);
    pending.then((feature) => {
      if (feature) loaded.set(id, feature);
      else loading.delete(id);
    });
    return pending;
  };

  /** Mounts a feature in the current session, then calls `then`, unless the session has ended meanwhile. */
  const withFeature = async (id: string, then: (current: ArticleSession) => void) => {
    const current = session;
    if (!current) return;
    const feature = loaded.get(id) ?? (await load(id));
    if (current.signal.aborted) return;
    if (!feature) return current.showMessage(host.translate('featureFailed'));
    current.mount(feature);
    then(current);
  };

  const startFeatures = (current: ArticleSession) => {
    for (const { id, startsWhen } of FEATURES) {
      if (current.handles.has(id) || !startsWhen?.(aids.preferences(), current.content, isSaved())) continue;
      const feature = loaded.get(id);
      // A feature that is loaded can change the view before the first paint.
      if (feature) current.mount(feature);
      else void withFeature(id, () => {});
    }
  };

  const end = () => {
    session?.end();
    session = null;
  };

  return {
    prepare() {
      for (const { id, startsWhen } of FEATURES)
        if (startsWhen?.(host.preferences(), null, isSaved())) void load(id);
    },
    show(view, article) {
      const content = view.querySelector<HTMLElement>('[data-part="content"]');
      if (session && session.article === article && session.content === content) return;
      end();
      if (!article || !content) return;
      aids.reset();
      session = createArticleSession(view, content, article, host, aids, (command) => run(command));
      content.addEventListener('click', offerLinkMenu, { signal: session.signal });
      startFeatures(session);
    },
    preferencesChanged,
    showMessage: (text, undo) => session?.showMessage(text, undo),
    run: (command) => run(command),
    jump: (target) => session?.jumps.to(target),
    activeCommands: () => session?.activeCommands ?? NO_COMMANDS,
    navigator: () => session?.navigator() ?? null,
    end,
  };

  /** Alt and a click, as the browser's own other way to take a link: the menu that O opens. */
  function offerLinkMenu(event: MouseEvent): void {
    const link =
      event.altKey && host.page && (event.target as Element).closest<HTMLElement>('a[href^="http"]');
    if (!link) return;
    event.preventDefault();
    link.focus({ preventScroll: true });
    run('links.open');
  }

  function preferencesChanged(): void {
    if (!session) return;
    for (const watcher of [...session.watchers]) watcher();
    startFeatures(session);
  }

  function run(command: string): boolean {
    if (!session) return false;
    const id = featureIdOf(command);
    if (id === 'view') return runViewCommand(command, session, host, aids);
    const handle = session.handles.get(id);
    if (handle) return handle.run(command);
    if (COMMANDS.some((known) => known.id === command && known.whileRunning)) return false;
    void withFeature(id, (current) => current.handles.get(id)?.run(command));
    return true;
  }
}
