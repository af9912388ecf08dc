import type { Metadata } from '../types';
/** Placeholder; being replaced. */
export function readMetadata(document: Document, url: string): Metadata {
  return {
    title: document.title,
    byline: null,
    section: null,
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    language: document.documentElement.lang || null,
    direction: 'ltr',
    excerpt: '',
    leadImage: null,
    canonicalUrl: url,
  };
}
