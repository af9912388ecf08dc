import { append, createXml, languageAttributes, OPS, setAttributes, XHTML } from './xml';

export interface PageOptions {
  title: string;
  /** BCP 47, or null if unknown. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** Path of the style sheet, as seen from the page. */
  style: string;
}

/** An XHTML page of a book with an empty body (EPUB 3.3, 6.1). */
export function createPage({ title, language, direction, style }: PageOptions): {
  page: Document;
  body: Element;
} {
  const page = createXml(XHTML, 'html', { epub: OPS });
  const root = page.documentElement;
  setAttributes(root, { ...languageAttributes(language), dir: direction });
  const head = append(root, 'head');
  append(head, 'title', { text: title });
  append(head, 'link', { attributes: { rel: 'stylesheet', type: 'text/css', href: style } });
  return { page, body: append(root, 'body') };
}
