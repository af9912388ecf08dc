import { appearanceFor, siteOf, withAppearance } from '../../preferences/look';
import { type Range, TEXT_SIZES } from '../../preferences/types';
import type { ArticleSession } from '../features/article-session';
import { FEATURES } from '../features/features';
import type { ReaderHost } from '../features/reader-host';

const within = (value: number, { least, most }: Range): number => Math.min(most, Math.max(least, value));

/** A step of text size is a factor of 1.1. */
function resize(stay: ArticleSession, surface: ReaderHost, sizeFrom: (now: number) => number): void {
  const preferences = surface.preferences();
  const site = siteOf(stay.article.url);
  const look = appearanceFor(preferences, site);
  const textSize = within(sizeFrom(look.type.textSize), TEXT_SIZES);
  surface.setPreferences(withAppearance(preferences, site, { ...look, type: { ...look.type, textSize } }));
  const percent = new Intl.NumberFormat(surface.locale(), { style: 'percent' }).format(1.1 ** textSize);
  stay.announce(surface.translate('textSizeNow', percent));
}

/** By the line under the ruler, the sentence or the paragraph in focus; else by paragraph, and on pages by page. */
function step(stay: ArticleSession, surface: ReaderHost, by: 1 | -1): void {
  const way = by > 0 ? 'next' : 'previous';
  for (const { id, takesSteps } of FEATURES)
    if (takesSteps && stay.handles.get(id)?.run(`${id}.${way}`)) return;
  if (surface.preferences().finding.focus !== 'off') stay.blocks.step(by, 'near');
  else if (stay.navigator().page) stay.navigator().move(by > 0 ? 'forward' : 'back');
  else stay.blocks.step(by);
}

/** Runs a command of the view's own ("view.next"). Returns false where it has nothing to do. */
export function runViewCommand(command: string, stay: ArticleSession, surface: ReaderHost): boolean {
  const commands: Record<string, () => unknown> = {
    'view.next': () => step(stay, surface, 1),
    'view.previous': () => step(stay, surface, -1),
    'view.forward': () => stay.navigator().move('forward'),
    'view.back': () => stay.navigator().move('back'),
    'view.start': () => stay.navigator().move('start'),
    'view.end': () => stay.navigator().move('end'),
    'view.return': () => stay.jumps.back(),
    'view.larger': () => resize(stay, surface, (size) => size + 1),
    'view.smaller': () => resize(stay, surface, (size) => size - 1),
    'view.normal': () => resize(stay, surface, () => 0),
    'view.save': () => surface.save?.() ?? false,
    'view.settings': () => surface.openSettings(),
  };
  return commands[command]?.() !== false;
}
