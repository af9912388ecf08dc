import { browser } from 'wxt/browser';
import { toBase64 } from '../../library/connection/encode';
import type { FontFile } from '../../platform/messages';

/** A face as `fonts/fonts.json` lists it (modules/fonts.ts). */
interface Face {
  file: string;
  style: string;
  weight: string;
  /** As CSS writes `unicode-range`; empty for all letters. */
  range: string;
}

/** Tells whether a face has any of these letters. */
function holdsAny({ range }: Face, letters: readonly number[]): boolean {
  if (!range) return true;
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return letters.some((letter) => spans.some(([first, last]) => letter >= first && letter <= last));
}

const read = (file: string) => fetch(browser.runtime.getURL(`/fonts/${file}` as '/'));

/**
 * The files of a bundled family that a text needs: takes all its letters, in any order, and the files it has already.
 * They are read from the extension itself and go by message, so that no file of ours has to be open to web pages; as text,
 * for what the browsers send between their processes is JSON.
 */
export async function readFontFiles(
  family: string,
  letters: string,
  had: readonly string[],
): Promise<FontFile[]> {
  const list: Record<string, Face[]> = await (await read('fonts.json')).json();
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0);
  const needed = (list[family] ?? []).filter((face) => !had.includes(face.file) && holdsAny(face, codes));
  return Promise.all(
    needed.map(async (face) => ({
      ...face,
      data: toBase64(new Uint8Array(await (await read(face.file)).arrayBuffer())),
    })),
  );
}
