import fs from 'node:fs';
import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** The bundled families by the name a preference has for them, and the style sheets of their packages that say what is where. */
const FAMILIES: Record<string, { from: string; sheets: string[] }> = {
  literata: { from: '@fontsource-variable/literata', sheets: ['wght.css', 'wght-italic.css'] },
  'source-sans': { from: '@fontsource-variable/source-sans-3', sheets: ['wght.css', 'wght-italic.css'] },
  atkinson: {
    from: '@fontsource-variable/atkinson-hyperlegible-next',
    sheets: ['wght.css', 'wght-italic.css'],
  },
  opendyslexic: { from: '@fontsource/opendyslexic', sheets: ['400.css', '400-italic.css', '700.css'] },
};

/** One font file: `range` as CSS writes `unicode-range`, empty for all letters. */
interface Face {
  file: string;
  style: string;
  weight: string;
  range: string;
}

function facesOf(sheet: string): Face[] {
  return [...sheet.matchAll(/@font-face \{(.*?)\}/gs)].map(([, block = '']) => {
    const value = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(block)?.[1] ?? '';
    return {
      file: /files\/([\w-]+\.woff2)/.exec(block)?.[1] ?? '',
      style: value('font-style'),
      weight: value('font-weight'),
      range: value('unicode-range'),
    };
  });
}

/**
 * Puts the bundled families into the extension at build time: their files, their licences, and `fonts/fonts.json`, which
 * lists each family's faces. Nothing of it is in any script, and nothing is web-accessible.
 */
export default defineWxtModule({
  name: 'fonts',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      const list: Record<string, Face[]> = {};
      for (const [family, { from, sheets }] of Object.entries(FAMILIES)) {
        const folder = path.join(wxt.config.root, 'node_modules', from);
        const faces = sheets.flatMap((sheet) => facesOf(fs.readFileSync(path.join(folder, sheet), 'utf8')));
        list[family] = faces;
        for (const { file } of faces)
          files.push({ absoluteSrc: path.join(folder, 'files', file), relativeDest: `fonts/${file}` });
        files.push({ absoluteSrc: path.join(folder, 'LICENSE'), relativeDest: `fonts/${family}-OFL.txt` });
      }
      files.push({ contents: JSON.stringify(list), relativeDest: 'fonts/fonts.json' });
    });
  },
});
