// Bundles the shipped modules for a page of a bench: the same sources, the same builder as the extension's.
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '../../..');

/**
 * One script's text that puts the exports of `entry` (a path from the repository's root) on `globalThis[name]`; with
 * `minify` false functions keep their names, for what was thrown to say where.
 */
export async function bundle(entry, name, minify = true) {
  const { output } = [
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        minify,
        lib: { entry: path.join(ROOT, entry), name, formats: ['iife'] },
      },
    }),
  ].flat()[0];
  return `${output[0].code}\n;globalThis.${name} = ${name};`;
}
