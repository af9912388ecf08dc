import type { Article } from '../article/types';
import type { SafeHtml } from '../markup/safe-html';

/** A link as an article without text; its title is its address where there is none. */
export const linkAsArticle = ({ url, title }: { url: string; title: string }): Article => ({
  url,
  canonicalUrl: url,
  title: title.trim() || url,
  byline: null,
  section: null,
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  content: '' as SafeHtml,
  text: '',
  wordCount: 0,
  minutes: 1,
});
