import { createRequire } from 'node:module';
import { defineWxtModule } from 'wxt/modules';

/** Ships SQLite's WebAssembly beside the scripts, as a file of the extension: nothing is ever fetched from elsewhere. */
export default defineWxtModule({
  name: 'sqlite',
  setup(wxt) {
    const absoluteSrc = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ absoluteSrc, relativeDest: 'sqlite3.wasm' });
    });
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push('/sqlite3.wasm');
    });
  },
});
