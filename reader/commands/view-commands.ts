import { appearanceFor, siteOf, withAppearance } from '../../preferences/look';
import { type Range, TEXT_SIZES } from '../../preferences/types';
import type { ArticleSession } from '../features/article-session';
import { FEATURES } from '../features/features';
import type { ReaderHost } from '../features/reader-host';

const clamp = (value: number, { least, most }: Range): number => Math.min(most, Math.max(least, value));

/** Changes the text size, in steps of a factor of 1.1. */
function resize(session: ArticleSession, host: ReaderHost, changeSize: (now: number) => number): void {
  const preferences = host.preferences();
  const site = siteOf(session.article.url);
  const appearance = appearanceFor(preferences, site);
  const textSize = clamp(changeSize(appearance.type.textSize), TEXT_SIZES);
  host.setPreferences(
    withAppearance(preferences, site, { ...appearance, type: { ...appearance.type, textSize } }),
  );
  const percent = new Intl.NumberFormat(host.locale(), { style: 'percent' }).format(1.1 ** textSize);
  session.announce(host.translate('textSizeNow', percent));
}

/**
 * Moves by a line with the ruler on, by a sentence or paragraph in focus mode, by a page in paged mode, else by a
 * paragraph.
 */
function step(session: ArticleSession, host: ReaderHost, by: 1 | -1): void {
  const direction = by > 0 ? 'next' : 'previous';
  for (const { id, takesSteps } of FEATURES)
    if (takesSteps && session.handles.get(id)?.run(`${id}.${direction}`)) return;
  if (host.preferences().finding.focus !== 'off') session.blocks.step(by, 'near');
  else if (session.navigator().page) session.navigator().move(by > 0 ? 'forward' : 'back');
  else session.blocks.step(by);
}

/** Runs a command of the view itself ("view.next"). Returns false if it doesn't apply. */
export function runViewCommand(command: string, session: ArticleSession, host: ReaderHost): boolean {
  const commands: Record<string, () => unknown> = {
    'view.next': () => step(session, host, 1),
    'view.previous': () => step(session, host, -1),
    'view.forward': () => session.navigator().move('forward'),
    'view.back': () => session.navigator().move('back'),
    'view.start': () => session.navigator().move('start'),
    'view.end': () => session.navigator().move('end'),
    'view.return': () => session.jumps.back(),
    'view.larger': () => resize(session, host, (size) => size + 1),
    'view.smaller': () => resize(session, host, (size) => size - 1),
    'view.normal': () => resize(session, host, () => 0),
    'view.save': () => host.save?.() ?? false,
    'view.settings': () => host.openSettings(),
  };
  return commands[command]?.() !== false;
}
