import { fromBase64 } from '../library/connection/encode';
import type { Family } from '../preferences/types';
import { sendMessage } from './send-message';

/** The bundled fonts of one document, each loaded when it is first chosen. */
export interface Fonts {
  /**
   * Loads what a text in a family needs and is not there yet. Resolves to what puts the new faces into the document, all at
   * once; the system's families need none. Never rejects: a font that cannot be had is no reason not to read.
   */
  load(family: Family, text: string): Promise<() => void>;
}

/** Makes the fonts of a view's document. Its own window's `FontFace` is used: no request is made, no policy asked. */
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
