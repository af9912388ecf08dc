import { detectEncoding } from './text';

/** Bytes of a page in which its `<meta>` charset is looked for: SingleFile's comment stands before it. */
const PRESCAN_BYTES = 16 * 1024;

/** A label that `TextDecoder` knows, or null. */
function knownCharset(name: string | undefined): string | null {
  try {
    return name ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}

/**
 * Decodes a saved page. What is UTF-8 or UTF-16 by its bytes is that, whatever it says of itself, since tools that save pages change
 * the encoding and leave the `<meta>`; else the `Content-Type` given with it decides, then its own `<meta>`.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const detected = detectEncoding(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const declared =
    knownCharset(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]) ??
    knownCharset(/<meta[^>]+charset\s*=[\s"']*([^\s"'/>;]+)/i.exec(start)?.[1]);
  // ISO-2022-JP alone is ASCII by its bytes.
  const isSure = detected !== 'windows-1252' && declared !== 'iso-2022-jp';
  return new TextDecoder(isSure ? detected : (declared ?? detected)).decode(bytes);
}
