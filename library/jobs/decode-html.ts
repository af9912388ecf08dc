/** Number of bytes searched for a `<meta>` charset (HTML, "prescan a byte stream": 1024). */
const PRESCAN_BYTES = 1024;

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** The canonical name of a supported charset, or null. */
function supportedCharset(name: string | undefined): string | null {
  try {
    return name ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}

/**
 * Decodes a page as a browser would: by its byte order mark, the `Content-Type` header or its own `<meta>`, else as UTF-8.
 * (HTML Standard, 13.2.3.2.)
 */
export function decodeHtml(all: Uint8Array, contentType: string): string {
  const mark = BYTE_ORDER_MARKS.find(([start]) => start.every((byte, index) => all[index] === byte))?.[1];
  const header = supportedCharset(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]);
  const start = new TextDecoder('latin1').decode(all.subarray(0, PRESCAN_BYTES));
  const meta = supportedCharset(/<meta[^>]+charset\s*=[\s"']*([^\s"'/>;]+)/i.exec(start)?.[1]);
  return new TextDecoder(mark ?? header ?? meta ?? 'utf-8').decode(all);
}
