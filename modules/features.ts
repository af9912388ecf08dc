import fs from 'node:fs';
import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { writeIfChanged } from './write-if-changed';

/** A folder without one holds parts that no view uses yet. */
const holdsFeature = (folder: string): boolean =>
  fs.existsSync(path.join(folder, 'feature.ts')) || fs.existsSync(path.join(folder, 'feature.tsx'));

/**
 * Makes an unlisted script of each folder of `reader/features/`: `feature-<id>.js`, which the background injects
 * when the feature is first used.
 */
export default defineWxtModule({
  name: 'features',
  setup(wxt) {
    const { root, wxtDir } = wxt.config;
    const features = path.join(root, 'reader/features');
    const scripts = path.join(wxtDir, 'features');
    wxt.hook('entrypoints:found', (_, entrypoints) => {
      for (const { name: id } of fs
        .readdirSync(features, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && holdsFeature(path.join(features, entry.name)))) {
        const inputPath = path.join(scripts, `${id}.ts`);
        writeIfChanged(
          inputPath,
          `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { feature } from '${path.join(features, id, 'feature')}';
import { provideFeature } from '${path.join(root, 'reader/over-page/load-feature')}';

export default defineUnlistedScript(() => provideFeature(feature));
`,
        );
        entrypoints.push({ name: `feature-${id}`, inputPath, type: 'unlisted-script' });
      }
    });
  },
});
