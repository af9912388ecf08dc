import { browser } from 'wxt/browser';
import { toBase64 } from '../../library/connection/encode';
import type { FontFile } from '../../platform/messages';

/** A font face as listed in `fonts/fonts.json` (by `modules/fonts.ts`). */
interface Face {
  file: string;
  style: string;
  weight: string;
  /** A CSS `unicode-range`; empty for all characters. */
  range: string;
}

/** Whether a face contains any of these code points. */
function containsAny({ range }: Face, letters: readonly number[]): boolean {
  if (!range) return true;
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return letters.some((letter) => spans.some(([first, last]) => letter >= first && letter <= last));
}

const fetchFile = (file: string) => fetch(browser.runtime.getURL(`/fonts/${file}` as '/'));

/**
 * Reads the files of a bundled family that a text with these letters needs, except those in `had`. They are sent by message,
 * so that no file has to be web-accessible, and as base64, because messages are serialised as JSON.
 */
export async function readFontFiles(
  family: string,
  letters: string,
  had: readonly string[],
): Promise<FontFile[]> {
  const list: Record<string, Face[]> = await (await fetchFile('fonts.json')).json();
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0);
  const needed = (list[family] ?? []).filter((face) => !had.includes(face.file) && containsAny(face, codes));
  return Promise.all(
    needed.map(async (face) => ({
      ...face,
      data: toBase64(new Uint8Array(await (await fetchFile(face.file)).arrayBuffer())),
    })),
  );
}
