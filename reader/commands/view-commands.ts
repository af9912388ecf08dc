import { appearanceFor, siteOf, withAppearance } from '../../preferences/look';
import { type Range, TEXT_SIZES } from '../../preferences/types';
import type { ArticleActions } from '../features/article-actions';
import type { ArticleSession } from '../features/article-session';
import { FEATURES } from '../features/features';
import type { ReaderHost } from '../features/reader-host';
import type { ArticleAids } from '../features/reading-aids';

const clamp = (value: number, { least, most }: Range): number => Math.min(most, Math.max(least, value));

/** Changes the text size, in steps of a factor of 1.1. */
function resize(
  session: ArticleSession,
  host: ReaderHost,
  aids: ArticleAids,
  changeSize: (now: number) => number,
): void {
  const preferences = aids.preferences();
  const site = siteOf(session.article.url);
  const appearance = appearanceFor(preferences, site);
  const textSize = clamp(changeSize(appearance.type.textSize), TEXT_SIZES);
  aids.setPreferences(
    withAppearance(preferences, site, { ...appearance, type: { ...appearance.type, textSize } }),
  );
  const percent = new Intl.NumberFormat(host.locale(), { style: 'percent' }).format(1.1 ** textSize);
  session.announce(host.translate('textSizeNow', percent));
}

/**
 * Moves by a line with the ruler on, by a sentence or paragraph in focus mode, by a page in paged mode, else by a
 * paragraph.
 */
function step(session: ArticleSession, aids: ArticleAids, by: 1 | -1): void {
  const direction = by > 0 ? 'next' : 'previous';
  for (const { id, takesSteps } of FEATURES)
    if (takesSteps && session.handles.get(id)?.run(`${id}.${direction}`)) return;
  if (aids.preferences().finding.focus !== 'off') session.blocks.step(by, 'near');
  else if (session.navigator().page) session.navigator().move(by > 0 ? 'forward' : 'back');
  else session.blocks.step(by);
}

/** Takes back the last change: of a feature that remembers its own, else what the last message reports. */
function undo(session: ArticleSession): boolean {
  const isUndone = FEATURES.some(
    ({ id, undo: command }) => command !== undefined && session.handles.get(id)?.run(command),
  );
  return isUndone || session.undo();
}

/** Runs a command of the view itself ("view.next"). Returns false if it doesn't apply. */
export function runViewCommand(
  command: string,
  session: ArticleSession,
  host: ReaderHost,
  aids: ArticleAids,
): boolean {
  const { actions } = host;
  const act = (run: ((actions: ArticleActions) => void) | undefined) => {
    if (!actions || !run) return false;
    run(actions);
    return true;
  };
  const commands: Record<string, () => unknown> = {
    'view.next': () => step(session, aids, 1),
    'view.previous': () => step(session, aids, -1),
    'view.forward': () => session.navigator().move('forward'),
    'view.back': () => session.navigator().move('back'),
    'view.start': () => session.navigator().move('start'),
    'view.end': () => session.navigator().move('end'),
    'view.return': () => session.jumps.back(),
    'view.larger': () => resize(session, host, aids, (size) => size + 1),
    'view.smaller': () => resize(session, host, aids, (size) => size - 1),
    'view.normal': () => resize(session, host, aids, () => 0),
    'view.save': () => host.save?.() ?? false,
    'view.favourite': () => act((on) => on.toggle('favourite')),
    'view.archive': () => act((on) => on.toggle('archive')),
    'view.read': () => act((on) => on.toggle('read')),
    'view.tags': () => act((on) => on.editTags()),
    'view.delete': () => act(actions?.saved && ((on) => on.saved?.delete())),
    'view.details': () => act((on) => on.saved?.editDetails()),
    'view.export': () => act((on) => on.export()),
    'view.share': () => act((on) => on.share?.()),
    'view.help': () => host.openHelp(),
    'view.original': () => act((on) => on.openOriginal()),
    'view.undo': () => undo(session),
    'view.library': () => act((on) => on.openLibrary()),
    'view.settings': () => host.openSettings(),
  };
  return commands[command]?.() !== false;
}
