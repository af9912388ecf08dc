import type { SavedArticle } from '../../../library/types';
import type { ExportedArticle, ExportOptions } from '../exporter';
import { appendMarks } from './chapter-marks';
import { toAddress } from './content/links';
import { mendContent } from './content/mend-content';
import type { PlacedPicture } from './content/pictures';
import { formatDate } from './date';
import { createPage } from './page';
import { type PictureFile, readAsset, readDataAddress } from './picture-files';
import { append, MATHML, SVG, toFile, toLanguage, toXmlText } from './xml';

/** A picture of an article with its path in the book. */
export interface ChapterPicture extends PictureFile {
  path: string;
}

/** An article as a part of a book. */
export interface Chapter {
  path: string;
  title: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** How its lines run, if most of its text is set vertically. */
  writing: Writing | null;
  /** What it has that a reader must be told of (EPUB 3.3, D.6.5): formulas, drawings. */
  properties: readonly string[];
  text: string;
  pictures: readonly ChapterPicture[];
}

export type Writing = 'vertical-rl' | 'vertical-lr';

/** A line without line breaks; spaces in a row are one. */
const toLine = (text: string): string => toXmlText(text.replace(/\s+/g, ' '));

/** An article's title, or what stands for one. */
export const titleOf = ({ title, siteName, url }: SavedArticle): string =>
  [title, siteName ?? '', url].map(toLine).find(Boolean) ?? '–';

/** Takes the pictures that are shown, each once, and gives them paths. */
async function createPictures(exported: ExportedArticle, number: number) {
  const assets = exported.article.content.includes('<img') ? await exported.assets() : [];
  const stored = new Map(assets.map((asset) => [asset.url, asset]));
  const files = new Map<string, ChapterPicture | null>();
  const read = (address: string): ChapterPicture | null => {
    const asset = stored.get(address);
    const file = asset ? readAsset(asset) : readDataAddress(address);
    return file && { ...file, path: `images/${number}-${files.size + 1}.${file.extension}` };
  };
  return {
    find(address: string): PlacedPicture | null {
      const file = files.has(address) ? (files.get(address) ?? null) : read(address);
      files.set(address, file);
      return file && { path: `../${file.path}`, size: file.size };
    },
    files: () => [...files.values()].filter((file) => file !== null),
  };
}

/** How most of a text runs, or null for lines from side to side. */
function findWriting(content: DocumentFragment): Writing | null {
  const blocks = [...content.querySelectorAll('[data-writing]:not([data-writing] *)')];
  const length = blocks.reduce((sum, block) => sum + (block.textContent?.length ?? 0), 0);
  if (length * 2 <= (content.textContent?.length ?? 0)) return null;
  const isLtr = blocks.filter((block) => block.getAttribute('data-writing') === 'vertical-lr').length;
  return isLtr * 2 > blocks.length ? 'vertical-lr' : 'vertical-rl';
}

/** Title, author, site, date, and the link to the original. */
function appendHead(body: Element, article: SavedArticle, options: ExportOptions): void {
  const head = append(body, 'header');
  append(head, 'h1', { text: titleOf(article) });
  const byline = toLine(article.byline ?? '');
  if (byline) append(head, 'p', { attributes: { class: 'byline' }, text: byline });
  const date = article.publishedAt && formatDate(article.publishedAt, options.locale);
  const facts = [toLine(article.siteName ?? ''), date ?? ''].filter(Boolean);
  const address = toAddress(article.canonicalUrl) ?? toAddress(article.url);
  if (facts.length === 0 && !address) return;
  const line = append(head, 'p', { attributes: { class: 'source' } });
  for (const [index, fact] of facts.entries()) {
    if (index > 0) line.append(' · ');
    append(line, 'bdi', { text: fact });
  }
  if (!address) return;
  if (facts.length > 0) line.append(' · ');
  append(line, 'a', { attributes: { href: address }, text: options.words.original });
}

/** Makes an article a part of a book: its page and its pictures. `number` is its place in the book, from 1. */
export async function createChapter(
  exported: ExportedArticle,
  { number, options }: { number: number; options: ExportOptions },
): Promise<Chapter> {
  const { article } = exported;
  const pictures = await createPictures(exported, number);
  const content = mendContent(article.content, pictures.find);
  const language = toLanguage(article.language);
  const direction = article.direction === 'rtl' ? 'rtl' : 'ltr';
  const title = titleOf(article);
  const { page, body } = createPage({ title, language, direction, style: '../style.css' });
  const writing = findWriting(content);
  if (writing) page.documentElement.setAttribute('class', writing);
  appendHead(body, article, options);
  body.append(page.importNode(content, true));
  appendMarks(body, exported, options);
  const has = (namespace: string, name: string) => body.getElementsByTagNameNS(namespace, name).length > 0;
  return {
    path: `text/${number}.xhtml`,
    title,
    language,
    direction,
    writing,
    properties: [...(has(MATHML, 'math') ? ['mathml'] : []), ...(has(SVG, 'svg') ? ['svg'] : [])],
    text: toFile(page),
    pictures: pictures.files(),
  };
}
