import { fromBase64 } from '../library/connection/encode';
import type { Family } from '../preferences/types';
import { sendMessage } from './send-message';

/** The bundled fonts of one document, each loaded when first used. */
export interface Fonts {
  /**
   * Loads the faces that a text needs and the document lacks; system families need none. Resolves to a function that adds
   * them to the document, all at once. Never rejects, because an article can be read without its font.
   */
  load(family: Family, text: string): Promise<() => void>;
}

/** Creates the fonts of a view's document. They need no request and no CSP: the files come by message (docs/decisions/030). */
export function createFonts(view: Document): Fonts {
  const had = new Set<string>();
  const FontFace = (view.defaultView as (Window & typeof globalThis) | null)?.FontFace;
  return {
    async load(family, text) {
      if (!FontFace || ['serif', 'sans', 'mono'].includes(family)) return () => {};
      const letters = [...new Set(text)].join('');
      const files = await sendMessage({ type: 'font', family, letters, had: [...had] });
      const faces = (files ?? []).map(({ data, style, weight, range }) => {
        const bytes = fromBase64(data);
        return new FontFace(`Lectern ${family}`, bytes, {
          style,
          weight,
          ...(range && { unicodeRange: range }),
        });
      });
      await Promise.all(faces.map((face) => face.load())).catch(() => {});
      for (const { file } of files ?? []) had.add(file);
      return () => {
        for (const face of faces) view.fonts.add(face);
      };
    },
  };
}
