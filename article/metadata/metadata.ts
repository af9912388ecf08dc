import type { KnownLanguages } from '../known-languages';
import type { Metadata } from '../types';
import { readByline } from './byline';
import { readCanonicalUrl } from './canonical-url';
import { readDates } from './dates';
import { readExcerpt } from './excerpt';
import { readDirection, readLanguage } from './language';
import { readLeadImage } from './lead-image';
import { readSection } from './section';
import { readSiteName } from './site-name';
import { readSources } from './sources';
import { readTitle } from './title';

/** Fallback for pages whose metadata can't be read: only title and URL. */
export const createEmptyMetadata = (page: Document, url: string): Metadata => ({
  title: String(page.title).trim(),
  byline: null,
  section: null,
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  canonicalUrl: url,
});

/**
 * Reads the page's metadata about its article. Each field comes from its most reliable source; the ranking is in the
 * docstring of each field's reader; words around names and dates are looked for in `languages`. The document must still have its scripts; it isn't changed.
 */
export function readMetadata(page: Document, url: string, languages: KnownLanguages): Metadata {
  const sources = readSources(page, url, languages);
  const siteName = readSiteName(sources);
  const language = readLanguage(sources);
  return {
    title: readTitle(sources, siteName),
    byline: readByline(sources, siteName),
    section: readSection(sources),
    siteName,
    ...readDates(sources, language),
    language,
    direction: readDirection(sources, language),
    excerpt: readExcerpt(sources),
    leadImage: readLeadImage(sources),
    canonicalUrl: readCanonicalUrl(sources),
  };
}
