import { textLength } from '../measure';
import type { CleanRule } from './rule';

const ARTICLES = 'article, [itemtype$="schema.org/Article"], [itemtype$="BlogPosting"], .hentry, .post';
/** A piece that heads this much of the text is the article itself. */
const MAIN_SHARE = 0.3;
/** A page that is mostly other articles is an index, unless it says when its own was published. */
const INDEX_SHARE = 0.5;

/** Whether a heading in it leads to another address than the page's. */
function leadsElsewhere(element: Element, url: string): boolean {
  const link = element.querySelector(
    'h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href][rel~="bookmark"]',
  );
  const href = link?.getAttribute('href') ?? element.closest('a[href]')?.getAttribute('href');
  if (!href || !URL.canParse(href, url) || !URL.canParse(url)) return false;
  const [target, own] = [new URL(href, url), new URL(url)];
  return (
    target.pathname.replace(/\/$/, '') !== own.pathname.replace(/\/$/, '') || target.search !== own.search
  );
}

/** Removes other articles that stand round this one: pieces marked as articles whose headings lead elsewhere. */
export const otherArticles: CleanRule = {
  id: 'other-articles',
  apply(root, { url, metadata, remove }) {
    const pieces = [...root.querySelectorAll(ARTICLES)];
    if (pieces.length < 2) return;
    const all = textLength(root);
    const others = pieces.filter(
      (piece) => textLength(piece) < MAIN_SHARE * all && leadsElsewhere(piece, url),
    );
    const length = others.reduce((sum, piece) => sum + textLength(piece), 0);
    if (length > INDEX_SHARE * all && !metadata.publishedAt) return;
    for (const piece of others) remove(piece);
  },
};
