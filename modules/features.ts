import fs from 'node:fs';
import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/**
 * Makes an unlisted script of each folder of `components/reader/features/`: `feature-<id>.js`, which the background injects
 * when the feature is first used.
 */
export default defineWxtModule({
  name: 'features',
  setup(wxt) {
    const { root, wxtDir } = wxt.config;
    const features = path.join(root, 'components/reader/features');
    const scripts = path.join(wxtDir, 'features');
    wxt.hook('entrypoints:found', (_, entrypoints) => {
      fs.mkdirSync(scripts, { recursive: true });
      for (const { name: id } of fs
        .readdirSync(features, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())) {
        const inputPath = path.join(scripts, `${id}.ts`);
        fs.writeFileSync(
          inputPath,
          `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { feature } from '${path.join(features, id, 'feature')}';
import { provideFeature } from '${path.join(root, 'entrypoints/reader.content/features')}';

export default defineUnlistedScript(() => provideFeature(feature));
`,
        );
        entrypoints.push({ name: `feature-${id}`, inputPath, type: 'unlisted-script' });
      }
    });
  },
});
