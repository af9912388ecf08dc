import type { RepairRule } from './rule';

/** What a reader can play; without controls of its own it is part of the page's machinery. */
const PLAYERS = 'audio[controls], video[controls]';

const MEDIA = 'img, iframe, audio, video';

/** Whether a paragraph holds a player and nothing else; what stands in a player is for browsers that have none. */
const isAlone = (player: Element, paragraph: Element): boolean =>
  paragraph.querySelector(MEDIA) === player &&
  paragraph.querySelectorAll(MEDIA).length === 1 &&
  paragraph.textContent?.trim() === player.textContent?.trim();

/**
 * Sound and films that stand alone are put into figures. Readability takes a paragraph with no text and no picture for
 * empty, whatever plays in it, and makes such a paragraph of a box first (`_prepArticle`, 0.6.0).
 */
export const players: RepairRule = {
  id: 'players',
  apply(copy) {
    for (const player of copy.querySelectorAll(PLAYERS)) {
      if (player.closest('figure, td, li')) continue;
      const paragraph = player.closest('p');
      if (paragraph && !isAlone(player, paragraph)) continue;
      const figure = copy.createElement('figure');
      (paragraph ?? player).replaceWith(figure);
      figure.append(player);
    }
  },
};
