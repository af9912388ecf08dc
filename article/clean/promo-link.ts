import { linkShare, textLength } from '../measure';
import { isStatement } from '../sentences';
import type { CleanRule } from './rule';

/** Length of a headline, in characters. */
const MIN_LENGTH = 20;
const MAX_LENGTH = 180;
/** A page with more than this share of its text in such links is a list of links. */
const MAX_SHARE = 0.2;

/** Whether a URL is another page on the same site; not this page, a fragment of it, or a file. */
function isOtherPage(href: string, url: string): boolean {
  if (!URL.canParse(href, url) || !URL.canParse(url)) return false;
  const [target, page] = [new URL(href, url), new URL(url)];
  const readSite = (host: string) => host.split('.').slice(-2).join('.');
  return (
    readSite(target.host) === readSite(page.host) &&
    target.pathname !== page.pathname &&
    target.pathname.length > 12 &&
    !/\.(?:pdf|jpe?g|png|gif|webp|zip|docx?|xlsx?|mp3|mp4)$/i.test(target.pathname)
  );
}

/**
 * Whether a paragraph is a single link to another article on the site, with that article's headline as its text: a sentence
 * with its full stop is part of the text, though it is a link.
 */
function isPromo(block: Element, url: string): boolean {
  const links = block.querySelectorAll('a[href]');
  const [link] = links;
  if (!link || links.length > 1 || block.querySelector('img, picture, pre, code, sup')) return false;
  const length = textLength(block);
  return (
    length >= MIN_LENGTH &&
    length <= MAX_LENGTH &&
    linkShare(block) > 0.95 &&
    !isStatement(block.textContent ?? '') &&
    /\s\S+\s/.test((block.textContent ?? '').trim()) &&
    isOtherPage(link.getAttribute('href') ?? '', url)
  );
}

/** Removes paragraphs that consist only of a link to another article on the same site. */
export const promoLink: CleanRule = {
  id: 'promo-link',
  apply(root, { url, survey, remove }) {
    const lines = [...root.querySelectorAll('p, div')].filter(
      (block) =>
        survey.position(block) > 0 &&
        !survey.exceeds(block, MAX_LENGTH) &&
        !block.querySelector('p, div, ul, ol') &&
        !block.closest('li, td, blockquote, figure') &&
        isPromo(block, url),
    );
    const length = lines.reduce((sum, line) => sum + textLength(line), 0);
    if (length <= MAX_SHARE * textLength(root)) for (const line of lines) remove(line);
  },
};
