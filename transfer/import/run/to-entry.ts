import type { Article } from '../../../article/types';
import type { ImportEntry, StoredArticle } from '../../../library/import-types';
import { linkAsArticle } from '../../../library/link-article';
import type { ImportedItem } from '../item';

/** The user's choices for an import. */
export interface ImportChoices {
  /** Whether an article's folder becomes a tag, its path parted by slashes. */
  foldersAsTags: boolean;
}

/** The article with the file's own metadata, which wins over its text's. */
function withFacts(article: Article, item: ImportedItem): Article {
  return {
    ...article,
    title: item.title ?? (article.title || item.url),
    byline: item.author ?? article.byline,
    siteName: item.siteName ?? article.siteName,
    publishedAt: item.publishedAt ?? article.publishedAt,
    language: item.language ?? article.language,
    excerpt: item.excerpt ?? article.excerpt,
    leadImage:
      article.leadImage ??
      (item.leadImage === null ? null : { url: item.leadImage, alt: '', width: null, height: null }),
  };
}

const folderTag = (folder: readonly string[]): string => folder.join('/');

/** An article of a backup, whose text `article` is, sanitized. */
function toStoredEntry(stored: StoredArticle, article: Article): ImportEntry {
  const { tags, note, highlights, reading } = stored;
  return {
    stored: { ...stored, article },
    article,
    hasText: reading?.textState === 'kept',
    tags,
    note,
    highlights,
    reading: { ...reading },
  };
}

/** An item as the library takes it; `article` is its text if it has one that could be read, else null. */
export function toEntry(
  item: ImportedItem,
  article: Article | null,
  { foldersAsTags }: ImportChoices,
): ImportEntry {
  if (item.stored && article) return toStoredEntry(item.stored, article);
  const tags = foldersAsTags && item.folder.length ? [...item.tags, folderTag(item.folder)] : item.tags;
  const facts = withFacts(article ?? linkAsArticle({ url: item.url, title: item.title ?? '' }), item);
  return {
    article: { ...facts, url: item.url },
    hasText: article !== null,
    tags,
    note: item.note,
    highlights: item.highlights,
    reading: {
      savedAt: item.savedAt,
      readAt: item.readAt,
      progress: item.progress,
      archived: item.archived,
      favourite: item.favourite,
    },
  };
}
