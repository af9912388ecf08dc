import fs from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium, findFirefox } from '../../../scripts/browsers.mjs';
import { startServer } from '../server/server';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { launchFirefox } from './firefox';
import { sampleOf } from './sample';

/** The browsers to test: the path of each, or null, and the function that starts it. */
export const BROWSERS = [
  { name: 'chromium', path: findChromium(), launch: launchChromium },
  { name: 'firefox', path: findFirefox(), launch: launchFirefox },
] as const;

/** What the tests of a block can use once it has started. */
export interface Bench {
  browser(): Driver;
  /** Restarts the browser with the same profile; `between` may change the profile meanwhile. */
  restart(between?: (profile: string) => void): Promise<void>;
  /** The URL of a path on the local server. */
  address(path: string): string;
}

/** The browser that runs a sampled block with this title, of which `npm test` runs one; null for both. */
export function sampledBrowser(title: string): string | null {
  const at = sampleOf(title, BROWSERS.length);
  return at === null ? null : (BROWSERS[at]?.name ?? null);
}

/**
 * Like `describeInBrowsers`, but `npm test` runs the block in one of the two browsers, chosen by the commit, to stay within its
 * time; `npm run test:e2e` runs it in both.
 */
export function describeInSampledBrowser(
  title: string,
  tests: (bench: Bench) => void,
  folder?: string,
): void {
  describeInBrowsers(title, tests, folder, sampledBrowser(title));
}

/**
 * Runs the same tests in real Chromium and real Firefox, each started once per block. `LECTERN_E2E=firefox` runs only one
 * of them. A browser that isn't installed is reported as skipped. `folder` is the parent of the profile, if not the
 * default; `only` names the one browser to run.
 */
export function describeInBrowsers(
  title: string,
  tests: (bench: Bench) => void,
  folder?: string,
  only: string | null = null,
): void {
  for (const { name, path, launch } of BROWSERS) {
    if (process.env.LECTERN_E2E && process.env.LECTERN_E2E !== name) continue;
    if (only && only !== name) continue;
    describe.skipIf(!path)(`${title} in ${name}${path ? '' : ' (skipped: not installed)'}`, () => {
      let driver: Driver | null = null;
      let server: { url: string; close(): Promise<void> } | null = null;
      beforeAll(async () => {
        server = await startServer();
        driver = await launch(folder ? fs.mkdtempSync(`${folder}/${name}-`) : undefined);
      });
      afterAll(async () => {
        await driver?.close();
        await server?.close();
      });
      tests({
        browser() {
          if (!driver) throw new Error('the browser has not started');
          return driver;
        },
        async restart(between) {
          const profile = driver?.profile;
          await driver?.close({ profile: true });
          if (profile) between?.(profile);
          driver = await launch(profile);
        },
        address: (path) => `${server?.url}${path}`,
      });
    });
  }
}
