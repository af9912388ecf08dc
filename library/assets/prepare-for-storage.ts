import { stripPlaces } from '../../article/sanitize';
import type { Article } from '../../article/types';

/** Maximum characters of a headline, byline or site name, and of an excerpt; no real one is longer. */
const MAX_LINE_LENGTH = 1000;
const MAX_EXCERPT_LENGTH = 5000;

const truncate = <T extends string | null>(text: T): T =>
  text && text.length > MAX_LINE_LENGTH ? (text.slice(0, MAX_LINE_LENGTH) as T) : text;

/**
 * The article to store: without place attributes, which are valid only while its page is open, and with its labels truncated
 * to what the background accepts (`background/schemas.ts`).
 */
export function prepareForStorage(article: Article): Article {
  const { leadImage } = article;
  return {
    ...article,
    title: truncate(article.title),
    byline: truncate(article.byline),
    section: truncate(article.section),
    siteName: truncate(article.siteName),
    publishedAt: article.publishedAt?.slice(0, 100) ?? null,
    modifiedAt: article.modifiedAt?.slice(0, 100) ?? null,
    language: article.language?.slice(0, 100) ?? null,
    excerpt: article.excerpt.slice(0, MAX_EXCERPT_LENGTH),
    leadImage: leadImage && { ...leadImage, alt: leadImage.alt.slice(0, MAX_EXCERPT_LENGTH) },
    content: stripPlaces(article.content),
  };
}
