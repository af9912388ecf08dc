/** How far into a page its own word on its charset is looked for, in bytes (HTML, "prescan a byte stream": 1024). */
const PRESCAN = 1024;

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** The name of a charset that a decoder knows; null for any other. */
function known(name: string | undefined): string | null {
  try {
    return name ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}

/**
 * Text of a page's bytes, as a browser would read it: by its byte order mark, the header, or its own `<meta>`; UTF-8 where
 * nothing says. Takes the bytes and the `Content-Type` header. (HTML Standard, 13.2.3.2.)
 */
export function decodeHtml(all: Uint8Array, contentType: string): string {
  const mark = MARKS.find(([start]) => start.every((byte, index) => all[index] === byte))?.[1];
  const header = known(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]);
  const start = new TextDecoder('latin1').decode(all.subarray(0, PRESCAN));
  const meta = known(/<meta[^>]+charset\s*=[\s"']*([^\s"'/>;]+)/i.exec(start)?.[1]);
  return new TextDecoder(mark ?? header ?? meta ?? 'utf-8').decode(all);
}
