import type { Article } from '../../article/types';
import { featureIdOf } from '../commands/command';
import { COMMANDS } from '../commands/commands';
import { runViewCommand } from '../commands/view-commands';
import type { ViewNavigator } from '../navigation/view-navigator';
import { type ArticleSession, createArticleSession } from './article-session';
import type { Feature } from './feature';
import { FEATURES } from './features';
import type { ReaderHost } from './reader-host';

/** The features of one view, from its first article to its end. */
export interface FeatureManager {
  /** Loads what the preferences want already, so that it is there when the article is. */
  prepare(): void;
  /** Says what is shown now; to be called after every drawing. Starts what is wanted once the article is there. */
  show(view: Document, article: Article | null): void;
  preferencesChanged(): void;
  /** Runs a command and loads its feature where that is not running. Returns whether a key pressed for it is used up. */
  run(command: string): boolean;
  jump(target: HTMLElement): void;
  /** Commands that are on ("contents.toggle"), and "view.return" where there is a way back. */
  activeCommands(): ReadonlySet<string>;
  /** What moves the view; null while no article is shown. */
  navigator(): ViewNavigator | null;
  end(): void;
}

const NO_COMMANDS: ReadonlySet<string> = new Set();

/** Makes the features of a view. Takes what the surface it stands on does for them. */
export function createFeatureManager(host: ReaderHost): FeatureManager {
  const loaded = new Map<string, Feature>();
  const loading = new Map<string, Promise<Feature | null>>();
  let session: ArticleSession | null = null;

  const load = (id: string): Promise<Feature | null> => {
    const pending = loading.get(id) ?? host.load(id).catch(() => null);
    loading.set(id, pending);
    pending.then((feature) => {
      if (feature) loaded.set(id, feature);
      else loading.delete(id);
    });
    return pending;
  };

  /** Mounts a feature in the article it was asked for in, then goes on; the article may be gone by then. */
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
      if (current.handles.has(id) || !startsWhen?.(host.preferences(), current.content)) continue;
      const feature = loaded.get(id);
      // What is there already changes the view before it is painted for the first time.
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
      for (const { id, startsWhen } of FEATURES) if (startsWhen?.(host.preferences(), null)) void load(id);
    },
    show(view, article) {
      const content = view.querySelector<HTMLElement>('[data-part="content"]');
      if (session && session.article === article && session.content === content) return;
      end();
      if (!article || !content) return;
      session = createArticleSession(view, content, article, host, (command) => run(command));
      startFeatures(session);
    },
    preferencesChanged() {
      if (!session) return;
      for (const watcher of [...session.watchers]) watcher();
      startFeatures(session);
    },
    run: (command) => run(command),
    jump: (target) => session?.jumps.to(target),
    activeCommands: () => session?.activeCommands ?? NO_COMMANDS,
    navigator: () => session?.navigator() ?? null,
    end,
  };

  function run(command: string): boolean {
    if (!session) return false;
    const id = featureIdOf(command);
    if (id === 'view') return runViewCommand(command, session, host);
    const handle = session.handles.get(id);
    if (handle) return handle.run(command);
    if (COMMANDS.some((known) => known.id === command && known.whileRunning)) return false;
    void withFeature(id, (current) => current.handles.get(id)?.run(command));
    return true;
  }
}
