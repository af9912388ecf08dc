import { parseFragment } from '../../markup/parse';
/** A link that can be saved. */
export interface DroppedLink {
  url: string;
  title: string;
}

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Kinds of data a link is dragged as; what else is dragged is not ours. */
export const carriesLink = (data: DataTransfer | null): boolean =>
  Boolean(data?.types.some((type) => /^(?:text\/uri-list|text\/x-moz-url|text\/plain)$/.test(type)));

/**
 * The links that were dropped: Firefox says address and title in one text, Chromium the title as markup only. Takes what
 * was dropped; [] where it holds no address of the web. A title that is missing is the address.
 */
export function readDroppedLinks(data: Pick<DataTransfer, 'getData'>): DroppedLink[] {
  const mozilla = data.getData('text/x-moz-url').split('\n');
  if (mozilla[0] && isWeb(mozilla[0])) {
    const links: DroppedLink[] = [];
    for (let line = 0; line < mozilla.length; line += 2) {
      const url = mozilla[line]?.trim() ?? '';
      if (isWeb(url)) links.push({ url, title: mozilla[line + 1]?.trim() || url });
    }
    return links;
  }
  const listed = (data.getData('text/uri-list') || data.getData('text/plain'))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('#') && isWeb(line));
  const markup = parseFragment(data.getData('text/html')).content;
  return listed.map((url) => {
    const named = [...markup.querySelectorAll('a')].find((link) => link.href === new URL(url).href);
    return { url, title: named?.textContent?.replace(/\s+/g, ' ').trim() || url };
  });
}
