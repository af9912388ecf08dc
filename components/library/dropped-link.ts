import { parseFragment } from '../../markup/parse';
/** A link that can be saved. */
export interface DroppedLink {
  url: string;
  title: string;
}

const isWebUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Whether dragged data may contain a link. */
export const mayContainLink = (data: DataTransfer | null): boolean =>
  Boolean(data?.types.some((type) => /^(?:text\/uri-list|text\/x-moz-url|text\/plain)$/.test(type)));

/**
 * Reads the links from dropped data: Firefox provides URL and title as one text, Chromium the title as markup only.
 * Returns [] if there is no web URL. The URL stands in for a missing title.
 */
export function readDroppedLinks(data: Pick<DataTransfer, 'getData'>): DroppedLink[] {
  const mozillaLines = data.getData('text/x-moz-url').split('\n');
  if (mozillaLines[0] && isWebUrl(mozillaLines[0])) {
    const links: DroppedLink[] = [];
    for (let line = 0; line < mozillaLines.length; line += 2) {
      const url = mozillaLines[line]?.trim() ?? '';
      if (isWebUrl(url)) links.push({ url, title: mozillaLines[line + 1]?.trim() || url });
    }
    return links;
  }
  const urls = (data.getData('text/uri-list') || data.getData('text/plain'))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('#') && isWebUrl(line));
  const markup = parseFragment(data.getData('text/html')).content;
  return urls.map((url) => {
    const anchor = [...markup.querySelectorAll('a')].find((link) => link.href === new URL(url).href);
    return { url, title: anchor?.textContent?.replace(/\s+/g, ' ').trim() || url };
  });
}
