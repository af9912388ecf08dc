import { holdsTextBeside } from '../measure';
import type { RepairRule } from './rule';

/** On the link that stands for a frame of another site: the view makes a card of it, and loads it when asked. */
export const EMBED_ATTRIBUTE = 'data-embed';

/** Frames of these hosts are advertising and measuring, never content. */
const NOT_CONTENT =
  /(?:doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|taboola|outbrain|recaptcha|disqus|facebook\.com\/plugins|platform\.twitter\.com\/widgets\/(?:follow|tweet_button))/i;
const CONTENT = 'article, main, [role=main], figure, p, .entry-content';

/** Players that a page puts up itself when pressed, by their element's name, and the frame each would show. */
const FACADES: readonly { selector: string; id: string; address: (id: string) => string }[] = [
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

/** The boxes round a player that hold nothing else: Readability drops boxes of one link. */
function boxOf(player: Element): Element {
  let outer = player;
  for (let box = player.parentElement; box?.matches('div, span'); box = box.parentElement) {
    if (box.firstElementChild !== box.lastElementChild || holdsTextBeside(box, player)) break;
    outer = box;
  }
  return outer;
}

/** Puts a line with title and host, which leads there, in place of a frame or player. */
function standIn(player: Element, address: URL, title: string): void {
  const copy = player.ownerDocument;
  const link = copy.createElement('a');
  link.href = address.href;
  link.setAttribute(EMBED_ATTRIBUTE, '');
  link.textContent = title ? `${title} (${address.host})` : address.host;
  // A paragraph in a paragraph is two empty ones round it as soon as it is written out.
  const line = player.closest('p') ? link : copy.createElement('p');
  if (line !== link) line.append(link);
  (line === link ? player : boxOf(player)).replaceWith(line);
}

/** The address a frame shows, or will once the reader comes near it; null for what is no part of the text. */
function addressOf(frame: Element, base: string): URL | null {
  const source = frame.getAttribute('src') || '';
  const late = frame.getAttribute('data-src') || frame.getAttribute('data-lazy-src') || '';
  const stated = /^(?:about:|javascript:|data:|$)/i.test(source) ? late : source;
  if (!URL.canParse(stated, base) || NOT_CONTENT.test(stated)) return null;
  const address = new URL(stated, base);
  return /^https?:$/.test(address.protocol) && frame.closest(CONTENT) ? address : null;
}

/**
 * Videos, posts and maps of other sites become a quiet line with title and host that leads there: the view loads nothing
 * from third parties by itself. Readability drops most frames, so this runs before it.
 */
export const embeds: RepairRule = {
  id: 'embeds',
  apply(copy) {
    for (const frame of copy.querySelectorAll('iframe')) {
      const address = addressOf(frame, copy.baseURI);
      if (address) standIn(frame, address, frame.getAttribute('title')?.trim() ?? '');
      else frame.remove();
    }
    for (const { selector, id, address } of FACADES)
      for (const player of copy.querySelectorAll(selector)) {
        const key = player.getAttribute(id) ?? player.getAttribute(`data-${id}`) ?? '';
        const title = player.getAttribute('playlabel') ?? player.getAttribute('title') ?? '';
        if (/^[\w-]{4,20}$/.test(key)) standIn(player, new URL(address(key)), title.trim());
      }
  },
};
