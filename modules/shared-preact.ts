import { defineWxtModule } from 'wxt/modules';

/** Where the reader leaves Preact for the scripts beside it (`SharedPreact` in `reader/over-page/content-world.ts`). */
const SHARED = 'globalThis[Symbol.for("lectern")].preact';

const GLOBALS = {
  preact: `${SHARED}.core`,
  'preact/hooks': `${SHARED}.hooks`,
  'preact/jsx-runtime': `${SHARED}.jsx`,
};

/** Scripts that are only ever injected beside the reader. */
const BESIDE_READER = /^(?:feature-.*|pick)$/;

/** Features of the view take the reader's Preact instead of carrying one each. */
export default defineWxtModule({
  name: 'shared-preact',
  setup(wxt) {
    wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
      const [script] = entrypoints;
      if (entrypoints.length !== 1 || !script || !BESIDE_READER.test(script.name)) return;
      config.build ??= {};
      const { rollupOptions = {} } = config.build;
      config.build.rollupOptions = {
        ...rollupOptions,
        external: Object.keys(GLOBALS),
        output: { ...rollupOptions.output, globals: GLOBALS },
      };
    });
  },
});
