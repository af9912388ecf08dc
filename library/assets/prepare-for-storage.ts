import { stripPlaces } from '../../article/sanitize';
import type { Article } from '../../article/types';

/** So many characters of a line are kept: no headline, byline or site is longer, whatever a page writes there. */
const MAX_LINE = 1000;
const MAX_EXCERPT = 5000;

const line = <T extends string | null>(text: T): T =>
  text && text.length > MAX_LINE ? (text.slice(0, MAX_LINE) as T) : text;

/**
 * An article as it is kept: without the places of its blocks, which are of this page and of today, and within the bounds of
 * what the background takes (`background/schemas.ts`).
 */
export function prepareForStorage(article: Article): Article {
  const { leadImage } = article;
  return {
    ...article,
    title: line(article.title),
    byline: line(article.byline),
    section: line(article.section),
    siteName: line(article.siteName),
    publishedAt: article.publishedAt?.slice(0, 100) ?? null,
    modifiedAt: article.modifiedAt?.slice(0, 100) ?? null,
    language: article.language?.slice(0, 100) ?? null,
    excerpt: article.excerpt.slice(0, MAX_EXCERPT),
    leadImage: leadImage && { ...leadImage, alt: leadImage.alt.slice(0, MAX_EXCERPT) },
    content: stripPlaces(article.content),
  };
}
