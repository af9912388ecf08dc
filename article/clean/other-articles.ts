import { MIN_POST_LENGTH } from '../main-content/is-article';
import { textLength } from '../measure';
import type { CleanRule } from './rule';

const ARTICLE_SELECTOR =
  'article, [itemtype$="schema.org/Article"], [itemtype$="BlogPosting"], .hentry, .post';
/** A marked-up article with this share of the text is the main one. */
const MIN_MAIN_SHARE = 0.3;
/** A page that is mostly other articles is an index, unless it has a publication date of its own. */
const MAX_OTHERS_SHARE = 0.5;

/** Whether the element has a heading that links to another page. */
function leadsElsewhere(element: Element, url: string): boolean {
  const link = element.querySelector(
    'h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href][rel~="bookmark"]',
  );
  const href = link?.getAttribute('href') ?? element.closest('a[href]')?.getAttribute('href');
  if (!href || !URL.canParse(href, url) || !URL.canParse(url)) return false;
  const [target, page] = [new URL(href, url), new URL(url)];
  return (
    target.pathname.replace(/\/$/, '') !== page.pathname.replace(/\/$/, '') || target.search !== page.search
  );
}

/** Removes other articles around this one: elements marked as articles whose headings link elsewhere. */
export const otherArticles: CleanRule = {
  id: 'other-articles',
  apply(root, { url, metadata, remove }) {
    const articles = [...root.querySelectorAll(ARTICLE_SELECTOR)];
    if (articles.length < 2) return;
    const totalLength = textLength(root);
    const others = articles.filter(
      (article) => textLength(article) < MIN_MAIN_SHARE * totalLength && leadsElsewhere(article, url),
    );
    const length = others.reduce((sum, article) => sum + textLength(article), 0);
    // A front page of whole posts.
    const arePosts = length >= MIN_POST_LENGTH * others.length;
    if (length > MAX_OTHERS_SHARE * totalLength && (arePosts || !metadata.publishedAt)) return;
    for (const article of others) remove(article);
  },
};
