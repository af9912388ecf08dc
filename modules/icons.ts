import fs from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { defineWxtModule } from 'wxt/modules';
import { writeIfChanged } from './write-if-changed';

/** Sizes the browsers ask for: toolbar at 1× and 2×, extension lists, stores. */
const SIZES = [16, 19, 24, 32, 38, 48, 64, 96, 128];

/** Draws assets/icon*.svg as PNG at build time, so no picture is kept twice. */
export default defineWxtModule({
  name: 'icons',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const name of ['icon', 'icon-active']) {
        const svg = fs.readFileSync(path.join(wxt.config.root, `assets/${name}.svg`), 'utf8');
        for (const size of SIZES) {
          const contents = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
          const folder = path.join(wxt.config.wxtDir, 'icons');
          const absoluteSrc = path.join(folder, `${name}-${size}.png`);
          writeIfChanged(absoluteSrc, contents);
          files.push({ absoluteSrc, relativeDest: `icons/${name}-${size}.png` });
        }
      }
    });
  },
});
