import { linkShare, textLength } from '../measure';
import type { CleanRule } from './rule';

/** A headline's length, in characters. */
const LEAST = 20;
const MOST = 180;
/** A page with more than this share of its text in such lines is a list of links. */
const MOST_SHARE = 0.2;

/** Whether an address is another page of the same site, not the page itself, a file or a place on it. */
function isOtherPage(href: string, url: string): boolean {
  if (!URL.canParse(href, url) || !URL.canParse(url)) return false;
  const [target, own] = [new URL(href, url), new URL(url)];
  const site = (host: string) => host.split('.').slice(-2).join('.');
  return (
    site(target.host) === site(own.host) &&
    target.pathname !== own.pathname &&
    target.pathname.length > 12 &&
    !/\.(?:pdf|jpe?g|png|gif|webp|zip|docx?|xlsx?|mp3|mp4)$/i.test(target.pathname)
  );
}

/** A paragraph that is one link to another article of the site, with that one's headline as its text. */
function isPromo(block: Element, url: string): boolean {
  const links = block.querySelectorAll('a[href]');
  const [link] = links;
  if (!link || links.length > 1 || block.querySelector('img, picture, pre, code, sup')) return false;
  const length = textLength(block);
  return (
    length >= LEAST &&
    length <= MOST &&
    linkShare(block) > 0.95 &&
    /\s\S+\s/.test((block.textContent ?? '').trim()) &&
    isOtherPage(link.getAttribute('href') ?? '', url)
  );
}

/** Removes lines between paragraphs that are nothing but a link to another article of the same site. */
export const promoLink: CleanRule = {
  id: 'promo-link',
  apply(root, { url, survey, remove }) {
    const lines = [...root.querySelectorAll('p, div')].filter(
      (block) =>
        survey.position(block) > 0 &&
        !survey.exceeds(block, MOST) &&
        !block.querySelector('p, div, ul, ol') &&
        !block.closest('li, td, blockquote, figure') &&
        isPromo(block, url),
    );
    const length = lines.reduce((sum, line) => sum + textLength(line), 0);
    if (length <= MOST_SHARE * textLength(root)) for (const line of lines) remove(line);
  },
};
