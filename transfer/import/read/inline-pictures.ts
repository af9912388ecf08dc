/** Bounds of what is put into a page, in characters of its `data:` addresses: a picture, and all of them. */
export const INLINE_LIMITS = { picture: 8_000_000, total: 60_000_000 } as const;

/** The `data:` address of a picture by its address as a page has it, or null if it is not at hand. */
export type FindPicture = (address: string) => string | null;

/** Tags that show pictures. What stands between is not searched, so a `<` ends one that is never closed. */
const PICTURE_TAG = /<(?:img|source|video|image|amp-img)\b[^<>]*>/gi;
const ATTRIBUTE = /(\s(?:src|poster|href|xlink:href|data-src)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const SRCSET = /(\ssrcset\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** Decodes what addresses have of entities. */
const decodeAddress = (text: string): string => text.replaceAll('&amp;', '&').trim();

/**
 * A page with the pictures that came with it put in as `data:` addresses, within `INLINE_LIMITS`; what is not found keeps its
 * address. Works on the text, since a page is not to be built to be read.
 */
export function inlinePictures(html: string, find: FindPicture): string {
  let total = 0;
  const inline = (address: string): string | null => {
    const data = find(decodeAddress(address));
    if (data === null || data.length > INLINE_LIMITS.picture || total + data.length > INLINE_LIMITS.total)
      return null;
    total += data.length;
    return data;
  };
  const replaceSrcset = (
    all: string,
    start: string,
    double: string | undefined,
    single: string | undefined,
  ) => {
    // What is not at hand is left out, or the browser might choose it.
    const candidates = [...(double ?? single ?? '').matchAll(/([^\s,]\S*[^\s,])(\s+[\d.]+[wx])?/g)];
    const found = candidates.flatMap(([, address = '', size = '']) => {
      const data = inline(address);
      return data === null ? [] : [`${data}${size}`];
    });
    return found.length > 0 ? `${start}"${found.join(', ')}"` : all;
  };
  return html.replace(PICTURE_TAG, (tag) =>
    tag
      .replace(ATTRIBUTE, (all, start: string, ...values: (string | undefined)[]) => {
        const data = inline(values.slice(0, 3).find((value) => value !== undefined) ?? '');
        return data === null ? all : `${start}"${data}"`;
      })
      .replace(SRCSET, replaceSrcset),
  );
}
