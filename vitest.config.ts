import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/browsers.mjs';

/**
 * `unit` runs plain logic in Node; `browser` runs whatever touches a DOM in real Chromium; `e2e` drives the built
 * extension in real Chromium and Firefox, one file at a time, because two browsers at once on two cores lie about time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // A loaded machine takes more than the default five seconds to open a database, or to start the linter.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // All of them by name: one found later reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'lucide',
            'dompurify',
            '@mozilla/readability',
            '@mozilla/readability/Readability-readerable.js',
            'axe-core',
            'hast-util-to-mdast',
            'mdast-util-from-markdown',
            'mdast-util-gfm',
            'mdast-util-math',
            'mdast-util-to-markdown',
            'micromark-extension-gfm',
            'micromark-extension-math',
            'client-zip',
            'marked',
            'papaparse',
            'yaml',
            'temml',
            'highlight.js/lib/common',
            '@medv/finder',
            'fflate',
          ],
        },
        resolve: { dedupe: ['preact'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // A browser on a loaded machine goes back, or opens a view, in more than the second that is a poll's default patience.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screenshots',
          include: ['tests/screenshots/**/*.shots.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
