import type { RootContent } from 'mdast';
import type { Asset } from '../../../library/types';
import { parseFragment } from '../../../markup/parse';
import { type PictureFile, readAsset, readDataAddress } from '../epub/picture-files';
import type { ExportedArticle, Exporter, ExportOptions, ExportSource } from '../exporter';
import { toNodes } from '../html-to-markdown';
import { serialize } from '../markdown/serialize';
import { joinChunks } from '../write/chunks';
import { hostOf, siteOf, titleOf, toIso } from '../write/facts';
import { createFileNames } from '../write/file-names';
import { writeFrontMatter } from '../write/front-matter';
import { highlightNodes } from '../write/highlight-nodes';
import { type ZippedFile, zipFiles } from '../write/zip';

/** The folder that Logseq takes pictures from; Obsidian takes them from any. */
const PICTURES = 'assets';

interface PlacedPicture {
  name: string;
  content: PictureFile['content'];
}

/**
 * Gives every picture that is there the name of a file in `folder`, and returns the files. What is not there keeps its address on the
 * web; an address that only the page could read (`blob:`) goes.
 */
function placePictures(
  body: DocumentFragment,
  assets: readonly Asset[],
  nameFolder: () => string,
): PlacedPicture[] {
  const stored = new Map(assets.map((asset) => [asset.url, asset]));
  const placed = new Map<string, PlacedPicture>();
  let folder = '';
  for (const image of body.querySelectorAll('img[src]')) {
    const address = image.getAttribute('src') ?? '';
    const asset = stored.get(address);
    const file = placed.get(address) ? null : asset ? readAsset(asset) : readDataAddress(address);
    if (file) {
      folder ||= `${PICTURES}/${nameFolder()}`;
      placed.set(address, { name: `${folder}/${placed.size + 1}.${file.extension}`, content: file.content });
    }
    const name = placed.get(address)?.name;
    if (name) image.setAttribute('src', name);
    else if (!/^https?:/i.test(address)) image.removeAttribute('src');
  }
  return [...placed.values()];
}

function frontMatterOf({ article }: ExportedArticle): string {
  return writeFrontMatter({
    title: titleOf(article),
    source: article.url,
    author: article.byline,
    site: siteOf(article),
    published: article.publishedAt,
    saved: toIso(article.savedAt),
    read: toIso(article.readAt),
    tags: article.tags,
    archived: article.archived,
    favorite: article.favourite,
    language: article.language,
    note: article.note,
  });
}

function highlightSection({ highlights }: ExportedArticle, { words }: ExportOptions): RootContent[] {
  if (!highlights.length) return [];
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: words.highlights }] },
    ...highlightNodes(highlights),
  ];
}

/** An article as one Markdown file, with front matter and its highlights; its images keep their addresses. */
export const writeMarkdown = (exported: ExportedArticle, options: ExportOptions): string =>
  writeFile(exported, parseFragment(exported.article.content).content, options);

function writeFile(exported: ExportedArticle, body: DocumentFragment, options: ExportOptions): string {
  const text = serialize([...toNodes(body), ...highlightSection(exported, options)]);
  return `${frontMatterOf(exported)}${text && '\n'}${text}`;
}

async function* filesOf(source: ExportSource, options: ExportOptions): AsyncGenerator<ZippedFile> {
  const names = createFileNames();
  const folders = createFileNames();
  for await (const exported of source.articles()) {
    const { article } = exported;
    const modified = article.updatedAt;
    const name = names.next([article.title, hostOf(article.url)], 'md');
    // Nothing in it that a link would have to escape.
    const nameFolder = () =>
      folders.next(
        [
          name
            .slice(0, -3)
            .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
            .replace(/^-|-$/g, ''),
        ],
        '',
      );
    const body = parseFragment(article.content).content;
    const pictures = placePictures(body, await exported.assets(), nameFolder);
    yield { name, content: writeFile(exported, body, options), modified };
    for (const picture of pictures) yield { ...picture, modified };
  }
}

/**
 * A Markdown file for each article in a zip, with what is known of it as front matter, its pictures in a folder beside it, and its
 * highlights at its end. Opens as a vault in Obsidian and as a graph in Logseq. Lost: which links led to a place in the article,
 * colors and sizes, cells over several columns or rows, and where in the text a highlight is.
 */
export const markdown: Exporter = {
  id: 'markdown',
  extension: 'zip',
  type: 'application/zip',
  highlightsOnly: false,
  write: (source, options) => joinChunks(zipFiles(filesOf(source, options))),
};
