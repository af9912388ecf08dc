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
export interface Features {
  /** Loads what the preferences want already, so that it is there when the article is. */
  prepare(): void;
  /** Says what is shown now; to be called after every drawing. Starts what is wanted once the article is there. */
  show(view: Document, article: Article | null): void;
  preferencesChanged(): void;
  /** Runs a command and loads its feature where that is not running. Returns whether a key pressed for it is used up. */
  run(command: string): boolean;
  jump(target: HTMLElement): void;
  /** Commands that are on ("contents.toggle"), and "view.return" where there is a way back. */
  on(): ReadonlySet<string>;
  /** What moves the view; null while no article is shown. */
  mover(): ViewNavigator | null;
  end(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** Makes the features of a view. Takes what the surface it stands on does for them. */
export function createFeatures(surface: ReaderHost): Features {
  const loaded = new Map<string, Feature>();
  const loading = new Map<string, Promise<Feature | null>>();
  let stay: ArticleSession | null = null;

  const load = (id: string): Promise<Feature | null> => {
    const pending = loading.get(id) ?? surface.load(id).catch(() => null);
    loading.set(id, pending);
    pending.then((feature) => {
      if (feature) loaded.set(id, feature);
      else loading.delete(id);
    });
    return pending;
  };

  /** Mounts a feature in the article it was asked for in, then goes on; the article may be gone by then. */
  const withFeature = async (id: string, then: (here: ArticleSession) => void) => {
    const here = stay;
    if (!here) return;
    const feature = loaded.get(id) ?? (await load(id));
    if (here.signal.aborted) return;
    if (!feature) return here.say(surface.translate('featureFailed'));
    here.mount(feature);
    then(here);
  };

  const startWanted = (here: ArticleSession) => {
    for (const { id, startsWhen } of FEATURES) {
      if (here.handles.has(id) || !startsWhen?.(surface.preferences(), here.content)) continue;
      const feature = loaded.get(id);
      // What is there already changes the view before it is painted for the first time.
      if (feature) here.mount(feature);
      else void withFeature(id, () => {});
    }
  };

  const end = () => {
    stay?.end();
    stay = null;
  };

  return {
    prepare() {
      for (const { id, startsWhen } of FEATURES) if (startsWhen?.(surface.preferences(), null)) void load(id);
    },
    show(view, article) {
      const content = view.querySelector<HTMLElement>('[data-part="content"]');
      if (stay && stay.article === article && stay.content === content) return;
      end();
      if (!article || !content) return;
      stay = createArticleSession(view, content, article, surface, (command) => run(command));
      startWanted(stay);
    },
    preferencesChanged() {
      if (!stay) return;
      for (const watcher of [...stay.watchers]) watcher();
      startWanted(stay);
    },
    run: (command) => run(command),
    jump: (target) => stay?.jumps.to(target),
    on: () => stay?.on ?? NONE,
    mover: () => stay?.mover() ?? null,
    end,
  };

  function run(command: string): boolean {
    if (!stay) return false;
    const id = featureIdOf(command);
    if (id === 'view') return runViewCommand(command, stay, surface);
    const handle = stay.handles.get(id);
    if (handle) return handle.run(command);
    if (COMMANDS.some((known) => known.id === command && known.whileRunning)) return false;
    void withFeature(id, (here) => here.handles.get(id)?.run(command));
    return true;
  }
}
