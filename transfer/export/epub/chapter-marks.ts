import type { ExportedArticle, ExportOptions } from '../exporter';
import { append } from './xml';

/** Adds a text with its line breaks. */
function appendLines(parent: Element, text: string, attributes: Record<string, string> = {}): void {
  const paragraph = append(parent, 'p', { attributes: { dir: 'auto', ...attributes } });
  for (const [index, line] of text
    .trim()
    .split(/\r\n|[\r\n]/)
    .entries()) {
    if (index > 0) append(paragraph, 'br');
    paragraph.append(line);
  }
}

/** Adds the reader's own note and highlights at an article's end. */
export function appendMarks(
  body: Element,
  { article, highlights }: ExportedArticle,
  { words }: ExportOptions,
): void {
  const note = article.note?.trim();
  if (!note && highlights.length === 0) return;
  const section = append(body, 'section', { attributes: { class: 'marks' } });
  append(section, 'h2', { text: words.highlights });
  if (note) appendLines(section, note, { class: 'note' });
  for (const highlight of highlights) {
    if (highlight.quote.trim()) appendLines(append(section, 'blockquote'), highlight.quote);
    if (highlight.note?.trim()) appendLines(section, highlight.note, { class: 'note' });
  }
}
