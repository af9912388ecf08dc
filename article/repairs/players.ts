import type { RepairRule } from './rule';

/** Playable media; without controls, they are decoration. */
const PLAYER_SELECTOR = 'audio[controls], video[controls]';

const MEDIA_SELECTOR = 'img, iframe, audio, video';

/** Whether a paragraph contains only a player, whose own text is a fallback for browsers that can't play it. */
const isAlone = (player: Element, paragraph: Element): boolean =>
  paragraph.querySelector(MEDIA_SELECTOR) === player &&
  paragraph.querySelectorAll(MEDIA_SELECTOR).length === 1 &&
  paragraph.textContent?.trim() === player.textContent?.trim();

/**
 * Puts audio and video on a line of its own into a figure. Readability removes a paragraph without text or images as empty,
 * whatever plays in it, and first turns boxes into such paragraphs (`_prepArticle`, 0.6.0).
 */
export const players: RepairRule = {
  id: 'players',
  apply(copy) {
    for (const player of copy.querySelectorAll(PLAYER_SELECTOR)) {
      if (player.closest('figure, td, li')) continue;
      const paragraph = player.closest('p');
      if (paragraph && !isAlone(player, paragraph)) continue;
      const figure = copy.createElement('figure');
      (paragraph ?? player).replaceWith(figure);
      figure.append(player);
    }
  },
};
