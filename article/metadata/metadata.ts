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

/** What can be said of a page whose own words about itself cannot be read: its title and address. */
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
 * What a page says about its article, each field by its best source; every file ranks its own in its docstring. Takes a
 * document with its scripts still in it and its absolute address; changes nothing.
 */
export function readMetadata(page: Document, url: string): Metadata {
  const sources = readSources(page, url);
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
