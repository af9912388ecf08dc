import type { Article } from '../../../article/types';
import type { SafeHtml } from '../../../markup/safe-html';

/** An article to save. */
export function article(
  part: Partial<Omit<Article, 'content'>> & { url: string; content?: string },
): Article {
  const text = part.text ?? 'The tide came in twice that day, and nobody wrote it down.';
  return {
    canonicalUrl: part.url,
    title: 'A day at the harbour',
    byline: 'Ada Lovelace',
    section: null,
    siteName: 'The Harbour',
    publishedAt: '2026-03-09',
    modifiedAt: null,
    language: 'en',
    direction: 'ltr',
    excerpt: text.slice(0, 80),
    leadImage: null,
    wordCount: text.split(' ').length,
    minutes: 1,
    ...part,
    content: (part.content ?? `<p>${text}</p>`) as SafeHtml,
    text,
  };
}
