import fs from 'node:fs';
import path from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { packageOf, readShipped, type Shipped } from './licences/shipped';

/** The file's name in the extension; the page of settings links to it. */
const FILE = 'licences.txt';

const LINE = '='.repeat(80);

/** What `wxt.config.ts` changes in packages: Apache's licence asks that it be said. */
const CHANGED = new Set(['@mozilla/readability', '@sqlite.org/sqlite-wasm', 'dompurify']);

function describe({ name, version, author, licence, homepage, text }: Shipped): string {
  const lines = [
    `${name} ${version}`,
    ...(author ? [`By: ${author}`] : []),
    `Licence: ${licence}`,
    ...(homepage ? [`Source: ${homepage}`] : []),
    ...(CHANGED.has(name)
      ? ['Changed for Lectern: parts it does not use are left out, names are shortened.']
      : []),
  ];
  return `${LINE}\n${lines.join('\n')}\n${LINE}\n\n${text}\n`;
}

/**
 * Writes `licences.txt` into the extension: our licence, and that of every npm package of which the build took anything, as a
 * module of a script or as a file. The build fails where a package has no licence text.
 */
export default defineWxtModule({
  name: 'licences',
  setup(wxt) {
    const modules = new Set<string>();
    let files: readonly object[] = [];
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'note-modules',
          generateBundle(_, bundle) {
            for (const output of Object.values(bundle))
              if (output.type === 'chunk') for (const id of Object.keys(output.modules)) modules.add(id);
          },
        },
      ],
    }));
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(`/${FILE}`);
    });
    wxt.hook('build:publicAssets', (_, list) => {
      // Read once the other modules have added theirs.
      files = list;
    });
    wxt.hook('build:done', (_, output) => {
      const { root, outDir } = wxt.config;
      const sources = files.flatMap((file) => ('absoluteSrc' in file ? [String(file.absoluteSrc)] : []));
      const names = new Set(
        [...modules, ...sources].map((id) => packageOf(id)).filter((name) => name !== null),
      );
      const texts = path.join(root, 'modules/licences/texts');
      const shipped = [...names]
        .sort()
        .map((name) => readShipped(path.join(root, 'node_modules', name), texts));
      const own = fs.readFileSync(path.join(root, 'LICENSE'), 'utf8');
      const head = `Lectern\n\n${own}\nLectern contains the work of others. Their names and licences follow.\n`;
      // The mark says that it is UTF-8: no server does.
      fs.writeFileSync(path.join(outDir, FILE), `\uFEFF${[head, ...shipped.map(describe)].join('\n')}`);
      output.publicAssets.push({ type: 'asset', fileName: FILE });
    });
  },
});
