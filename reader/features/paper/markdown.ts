import Turndown from 'turndown';
import type { Article } from '../../../article/types';
import { loadAllImages } from '../../content/deferred-images';

const collapseSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isTag = (node: Node, ...names: string[]): boolean => names.includes(node.nodeName.toLowerCase());

/** The text of a table cell, on one line and with bars escaped. */
const formatCell = (text: string): string => collapseSpace(text).replace(/\|/g, '\\|') || ' ';

/** A table in GitHub's syntax. The first row is its header, because Markdown tables must have one. */
function formatTable(element: Element, service: Turndown): string {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children]
      .filter((child) => /^t[dh]$/i.test(child.localName))
      .flatMap((child) => {
        const span = Number(child.getAttribute('colspan')) || 1;
        const text = formatCell(service.turndown(child.innerHTML || ' '));
        return [text, ...Array.from({ length: Math.min(span, 20) - 1 }, () => ' ')];
      }),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (!width) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? ' ').join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = line(Array.from({ length: width }, () => '---'));
  const caption = element.querySelector('caption')?.textContent;
  return [caption && `${collapseSpace(caption)}\n`, line(head), rule, ...body.map(line)]
    .filter(Boolean)
    .join('\n');
}

/** A code block whose fence is longer than any in the code. */
function formatCodeBlock(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/^`{3,}/gm)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}\n\n`;
}

/** Turndown with rules for tables, formulas, strikethrough and code languages. */
function createService(): Turndown {
  const service = new Turndown({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  });
  service.remove(['button', 'rp', 'script', 'style']);
  service.addRule('code', {
    filter: 'pre',
    replacement: (_, node) =>
      formatCodeBlock(node.textContent ?? '', (node as Element).getAttribute('data-language') ?? ''),
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_, node) => `\n\n${formatTable(node as Element, service)}\n\n`,
  });
  service.addRule('math', {
    filter: (node) => isTag(node, 'math'),
    replacement: (_, node) => {
      const element = node as Element;
      const tex = element.getAttribute('alttext') ?? collapseSpace(element.textContent ?? '');
      return element.getAttribute('display') === 'block' ? `\n\n$$\n${tex}\n$$\n\n` : `$${tex}$`;
    },
  });
  service.addRule('struck', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` });
  service.addRule('caption', {
    filter: 'figcaption',
    replacement: (content) => `\n\n*${collapseSpace(content)}*\n\n`,
  });
  service.addRule('reading', { filter: 'rt', replacement: (content) => `(${collapseSpace(content)})` });
  service.addRule('term', { filter: 'dt', replacement: (content) => `\n\n**${collapseSpace(content)}**\n` });
  service.addRule('meaning', { filter: 'dd', replacement: (content) => `: ${collapseSpace(content)}\n` });
  return service;
}

/** Converts a part of an article to Markdown. The elements are not changed. */
export function toMarkdown(content: HTMLElement | DocumentFragment): string {
  const copy = content.cloneNode(true) as HTMLElement | DocumentFragment;
  loadAllImages(copy);
  return createService()
    .turndown(copy)
    .replace(/\u2002/g, ' ')
    .trim();
}

/** Converts a whole article to Markdown: title, byline, source, text. */
export function articleToMarkdown(article: Article, content: HTMLElement): string {
  const host = URL.canParse(article.url) ? new URL(article.url).host : '';
  const details = [article.byline, article.siteName ?? host, article.publishedAt?.slice(0, 10)].filter(
    Boolean,
  );
  const head = `# ${collapseSpace(article.title)}`;
  const source = `${details.join(' · ')}  \n<${article.canonicalUrl || article.url}>`;
  return `${[head, source, toMarkdown(content)].join('\n\n')}\n`;
}
