import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** The file's name in the extension; the page of settings links to it. */
const FILE = 'changelog.txt';

/** Puts `CHANGELOG.md` into the extension, as text. */
export default defineWxtModule({
  name: 'changelog',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(`/${FILE}`);
    });
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ absoluteSrc: path.join(wxt.config.root, 'CHANGELOG.md'), relativeDest: FILE });
    });
  },
});
