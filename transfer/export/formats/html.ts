import { stripPlaces } from '../../../article/sanitize';
import { toBase64 } from '../../../library/connection/encode';
import type { Asset, Highlight, SavedArticle } from '../../../library/types';
import { parseFragment } from '../../../markup/parse';
import type { ExportedArticle, Exporter, ExportOptions, ExportSource } from '../exporter';
import { joinChunks } from '../write/chunks';
import { escapeHtml } from '../write/escape';
import { hostOf, inReadingOrder, onOneLine, siteOf, titleOf, toIso } from '../write/facts';
import { createFileNames } from '../write/file-names';
import { linkMedia, linkPicture } from '../write/media-links';
import { PAGE_STYLE } from '../write/page-style';
import { type ZippedFile, zipFiles } from '../write/zip';

/** The article's markup with its pictures in it. What is not stored is linked to, and nothing is loaded. Sanitized once more. */
function bodyOf({ content }: SavedArticle, assets: readonly Asset[]): string {
  const stored = new Map(assets.map((asset) => [asset.url, asset]));
  const template = parseFragment(content);
  const body = template.content;
  for (const source of body.querySelectorAll('picture > source')) source.remove();
  for (const image of body.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    const asset = stored.get(address);
    image.removeAttribute('srcset');
    image.removeAttribute('sizes');
    if (asset) image.setAttribute('src', `data:${asset.type};base64,${toBase64(asset.bytes)}`);
    else if (!/^data:image\//i.test(address)) linkPicture(image, address);
  }
  linkMedia(body);
  return stripPlaces(template.innerHTML);
}

const lines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeHtml)
    .join('<br>');

const highlightMarkup = ({ quote, note, color, tags, createdAt }: Highlight): string => {
  const details = [color, toIso(createdAt)?.slice(0, 10), ...tags.map((tag) => `#${tag}`)].filter(Boolean);
  return [
    quote && `<blockquote><p>${lines(quote)}</p></blockquote>`,
    note && `<p class="note">${escapeHtml(note)}</p>`,
    `<p class="mark">${escapeHtml(details.join(' · '))}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
};

/** A link to the article's page, or its address where it is none of the web. */
const originalLink = (url: string, text: string): string =>
  /^https?:/i.test(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(url);

function headerMarkup(article: SavedArticle, { words }: ExportOptions): string {
  const details = [article.byline, siteOf(article), article.publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ');
  return [
    `<h1>${escapeHtml(titleOf(article))}</h1>`,
    `<p class="details">${escapeHtml(onOneLine(details))}</p>`,
    article.note && `<p class="note">${escapeHtml(article.note)}</p>`,
    `<p class="details">${originalLink(article.url, words.original)}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Metadata for programs, as `<meta>` elements. */
function metaMarkup(article: SavedArticle): string {
  const facts: Record<string, string | null> = {
    author: article.byline,
    keywords: article.tags.join(', ') || null,
    description: article.excerpt || null,
    'article:published_time': article.publishedAt,
  };
  return Object.entries(facts)
    .flatMap(([name, content]) => (content ? [`<meta name="${name}" content="${escapeHtml(content)}">`] : []))
    .join('\n');
}

/** The source expression of a style (CSP 3): nothing else is applied. */
async function hashOf(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `'sha256-${toBase64(new Uint8Array(digest))}'`;
}

async function pageOf(exported: ExportedArticle, options: ExportOptions): Promise<string> {
  const { article, highlights } = exported;
  const policy = `default-src 'none'; img-src data:; style-src ${await hashOf(PAGE_STYLE)}; base-uri 'none'; form-action 'none'`;
  const language = article.language ? ` lang="${escapeHtml(article.language)}"` : '';
  const marks = highlights.length
    ? `<section class="highlights"><h2>${escapeHtml(options.words.highlights)}</h2>\n${inReadingOrder(highlights).map(highlightMarkup).join('\n')}\n</section>`
    : '';
  return `<!doctype html>
<html${language} dir="${article.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(titleOf(article))}</title>
${metaMarkup(article)}
<link rel="canonical" href="${escapeHtml(article.canonicalUrl)}">
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<header>
${headerMarkup(article, options)}
</header>
${bodyOf(article, await exported.assets())}
${marks}
</main>
</body>
</html>
`;
}

async function* filesOf(source: ExportSource, options: ExportOptions): AsyncGenerator<ZippedFile> {
  const names = createFileNames();
  for await (const exported of source.articles()) {
    const { title, url, updatedAt } = exported.article;
    const name = names.next([title, hostOf(url)], 'html');
    yield { name, content: await pageOf(exported, options), modified: updatedAt };
  }
}

/**
 * A page for each article in a zip, each a file that needs no other and no network, and in which nothing runs. Lost: films and
 * recordings, which are linked to; and where in the text a highlight is.
 */
export const html: Exporter = {
  id: 'html',
  extension: 'zip',
  type: 'application/zip',
  highlightsOnly: false,
  write: (source, options) => joinChunks(zipFiles(filesOf(source, options))),
};
