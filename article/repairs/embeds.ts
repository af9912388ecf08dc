import { holdsTextBeside } from '../measure';
import type { RepairRule } from './rule';

/** On links that replace third-party frames: the reader turns them into cards, and loads the frame on request. */
export const EMBED_ATTRIBUTE = 'data-embed';

/** Frames for advertising and tracking, which are never content. */
const EXCLUDED_ADDRESS =
  /(?:doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|taboola|outbrain|recaptcha|disqus|facebook\.com\/plugins|platform\.twitter\.com\/widgets\/(?:follow|tweet_button))/i;
const CONTENT_SELECTOR = 'article, main, [role=main], figure, p, .entry-content';

/** Custom player elements that load their frame on click, and the URL of that frame. */
const CUSTOM_PLAYERS: readonly { selector: string; id: string; address: (id: string) => string }[] = [
  {
    selector: 'lite-youtube, youtube-video, amp-youtube',
    id: 'videoid',
    address: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    selector: 'lite-vimeo, amp-vimeo',
    id: 'videoid',
    address: (id) => `https://player.vimeo.com/video/${id}`,
  },
];

/** The outermost box that contains only the player: Readability drops boxes with a single link. */
function findBox(player: Element): Element {
  let outer = player;
  for (let box = player.parentElement; box?.matches('div, span'); box = box.parentElement) {
    if (box.firstElementChild !== box.lastElementChild || holdsTextBeside(box, player)) break;
    outer = box;
  }
  return outer;
}

/** Replaces a frame or player with a line that has its title and host and links to it. */
function replaceByLink(player: Element, address: URL, title: string): void {
  const copy = player.ownerDocument;
  const link = copy.createElement('a');
  link.href = address.href;
  link.setAttribute(EMBED_ATTRIBUTE, '');
  link.textContent = title ? `${title} (${address.host})` : address.host;
  // Nested paragraphs would turn into two empty ones when serialised and parsed again.
  const replacement = player.closest('p') ? link : copy.createElement('p');
  if (replacement !== link) replacement.append(link);
  (replacement === link ? player : findBox(player)).replaceWith(replacement);
}

/** URL that a frame shows, or will once lazily loaded; null if it isn't content. */
function readAddress(frame: Element, base: string): URL | null {
  const source = frame.getAttribute('src') || '';
  const lazySource = frame.getAttribute('data-src') || frame.getAttribute('data-lazy-src') || '';
  const stated = /^(?:about:|javascript:|data:|$)/i.test(source) ? lazySource : source;
  if (!URL.canParse(stated, base) || EXCLUDED_ADDRESS.test(stated)) return null;
  const address = new URL(stated, base);
  return /^https?:$/.test(address.protocol) && frame.closest(CONTENT_SELECTOR) ? address : null;
}

/**
 * Replaces third-party videos, posts and maps with a line that has their title and host and links to them: the reader loads
 * nothing from third parties by itself. Runs before Readability, which drops most frames.
 */
export const embeds: RepairRule = {
  id: 'embeds',
  apply(copy) {
    for (const frame of copy.querySelectorAll('iframe')) {
      const address = readAddress(frame, copy.baseURI);
      if (address) replaceByLink(frame, address, frame.getAttribute('title')?.trim() ?? '');
      else frame.remove();
    }
    for (const { selector, id, address } of CUSTOM_PLAYERS)
      for (const player of copy.querySelectorAll(selector)) {
        const videoId = player.getAttribute(id) ?? player.getAttribute(`data-${id}`) ?? '';
        const title = player.getAttribute('playlabel') ?? player.getAttribute('title') ?? '';
        if (/^[\w-]{4,20}$/.test(videoId)) replaceByLink(player, new URL(address(videoId)), title.trim());
      }
  },
};
