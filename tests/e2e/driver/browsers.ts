import fs from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium, findFirefox } from '../../../scripts/browsers.mjs';
import { startServer } from '../server/server';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { launchFirefox } from './firefox';

/** The browsers that are driven: where each is, or null, and what starts it. */
export const BROWSERS = [
  { name: 'chromium', path: findChromium(), launch: launchChromium },
  { name: 'firefox', path: findFirefox(), launch: launchFirefox },
] as const;

/** What a test of a described block may use, once the block has begun. */
export interface Bench {
  browser(): Driver;
  /** Quits the browser and starts it again with the same profile; `between` may change what lies in it. */
  restart(between?: (profile: string) => void): Promise<void>;
  /** The address of a path on the local server. */
  address(path: string): string;
}

/**
 * Describes the same tests for real Chromium and real Firefox, one after the other, each started once a block.
 * `LECTERN_E2E=firefox` runs one of them alone. A browser that is not installed is skipped, in so many words. `folder` is where
 * its profile is made, if not where all are.
 */
export function describeInBrowsers(title: string, tests: (bench: Bench) => void, folder?: string): void {
  for (const { name, path, launch } of BROWSERS) {
    if (process.env.LECTERN_E2E && process.env.LECTERN_E2E !== name) continue;
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
