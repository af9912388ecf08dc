import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { ELSEWHERE } from '../../fixtures/hosts';
import { findFreePort } from '../server/free-port';
import { chromiumTab, type ExtensionApi, type Session, waitForListeners, worker } from './chromium-tab';
import { startDisplay } from './display';
import { drag } from './drag';
import type { Driver } from './driver';
import { killProfile } from './kill';
import { netLogOf } from './looked-up';
import { chromiumPanel } from './panel-chromium';
import { papersOf } from './printed';
import { until } from './until';

/** A point of the display inside the panel. */
const PANEL = { x: 1100, y: 600 };
const EXTENSION = path.join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Makes a new profile print to a file without asking; for `--kiosk-printing`. */
function printIntoFiles(profile: string): void {
  const destination = { id: 'Save as PDF', origin: 'local', account: '' };
  const state = {
    version: 2,
    recentDestinations: [destination],
    selectedDestinationId: destination.id,
    // Otherwise it would add its own header and footer.
    isHeaderFooterEnabled: false,
  };
  const preferences = {
    printing: { print_preview_sticky_settings: { appState: JSON.stringify(state) } },
    savefile: { default_directory: papersOf(profile) },
  };
  for (const folder of [papersOf(profile), path.join(profile, 'Default')]) fs.mkdirSync(folder);
  fs.writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

/** Allows the extension in private windows, as in its settings. */
async function allowInPrivate(context: BrowserContext, id: string): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  // Without developer mode Chromium disables an unpacked extension whose settings change.
  await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await settings.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, incognitoAccess: true })`,
  );
  await settings.close();
}

/** The only other extension that may be installed (`installOther`). */
const OTHER_EXTENSION = path.join(import.meta.dirname, '../../fixtures/other-extension');

/** Sends every request through a proxy, including those to localhost, and logs what bypasses it (`looked-up.ts`). */
const through = (proxy: number, profile: string) => [
  `--proxy-server=127.0.0.1:${proxy}`,
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  `--log-net-log=${netLogOf(profile)}`,
];

/**
 * Starts Chromium with the built extension on its own display, with a new profile or that of an earlier start; `proxy` is
 * the port of a proxy for all requests.
 */
export async function launchChromium(earlier?: string, proxy?: number): Promise<Driver> {
  const display = await startDisplay();
  const isNew = !earlier || fs.readdirSync(earlier).length === 0;
  const profile = earlier ?? fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-chromium-'));
  const downloads = path.join(profile, 'downloads');
  if (isNew) printIntoFiles(profile);
  const port = await findFreePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: false,
    downloadsPath: downloads,
    env: { ...process.env, DISPLAY: display.name },
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    viewport: { width: 1200, height: 800 },
    args: [
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      // A number of its own on the command line: tests that speak DevTools themselves find it there.
      `--remote-debugging-port=${port}`,
      `--disable-extensions-except=${EXTENSION},${OTHER_EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      '--lang=en-US',
      `--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`,
      '--enable-speech-dispatcher',
      '--kiosk-printing',
      ...(proxy ? through(proxy, profile) : []),
    ],
  });
  // Chromium writes it only for a port it chose itself; tests read it here.
  fs.writeFileSync(path.join(profile, 'DevToolsActivePort'), String(port));
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await waitForListeners(background);
  const id = new URL(background.url()).host;
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const cdp = await browser.newBrowserCDPSession();
  // Otherwise the second connection would use a download folder of its own.
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const session: Session = { context, cdp, display, id };
  // The first-run page comes to the front at any time, so a test that starts earlier would click in the wrong tab.
  const welcomed = async () => context.pages().some((page) => page.url().endsWith('/welcome.html'));
  if (isNew) await until(welcomed, () => 'no first-run page');
  return {
    name: 'chromium',
    profile,
    screen: display.name,
    downloads,
    async open(url) {
      const tab = chromiumTab(session, await context.newPage());
      await tab.goto(url);
      return tab;
    },
    async openPrivate(url) {
      // Allowing it reloads the extension.
      const fresh = context.waitForEvent('serviceworker', { timeout: 8000 }).catch(() => null);
      await allowInPrivate(context, id);
      const started = await fresh;
      if (started) await waitForListeners(started);
      const opened = context.waitForEvent('page');
      await context.pages().at(-1)?.bringToFront();
      await display.key('ctrl+shift+n');
      const tab = chromiumTab(session, await opened);
      await tab.goto(url);
      return tab;
    },
    panel: () => chromiumPanel(port, `chrome-extension://${id}/sidepanel.html`),
    // The panel is at the right edge of the window.
    async dragIntoPanel(tab, selector) {
      await chromiumPanel(port, `chrome-extension://${id}/sidepanel.html`);
      await drag(display, tab, selector, { x: 300, y: 500 }, PANEL);
    },
    own: async (path) => `chrome-extension://${id}${path}`,
    async allow() {
      const granted = async () =>
        (await worker(session)).evaluate(async () =>
          JSON.stringify(
            await (globalThis as unknown as { chrome: ExtensionApi }).chrome.permissions.getAll(),
          ),
        );
      const before = await granted();
      await until(
        async () => {
          // The prompt takes a while to appear, and ignores input for half a second so that it isn't accepted by mistake.
          // It has the focus; its first button allows.
          await new Promise((resolve) => setTimeout(resolve, 1500));
          await display.key('Tab');
          await display.key('Return');
          await new Promise((resolve) => setTimeout(resolve, 500));
          return (await granted()) !== before;
        },
        () => 'no permission was given',
      );
    },
    async opened(part) {
      const page = await until(
        async () => context.pages().find((candidate) => candidate.url().includes(part)) ?? null,
        () => `no ${part} has opened`,
      );
      return chromiumTab(session, page);
    },
    addresses: async () => context.pages().map((page) => page.url()),
    async installOther(folder) {
      const loaded: unknown = await cdp.send(
        'Extensions.loadUnpacked' as 'Target.getTargets',
        { path: folder } as object,
      );
      const { id: other } = loaded as { id: string };
      return { id: other, url: `chrome-extension://${other}/` };
    },
    async reloadExtension() {
      // Loading the same folder again is like an update: old scripts lose their extension, and a new one starts.
      const fresh = context.waitForEvent('serviceworker');
      await cdp.send('Extensions.loadUnpacked' as 'Target.getTargets', { path: EXTENSION } as object);
      await waitForListeners(await fresh);
    },
    async kill() {
      killProfile(profile);
      await browser.close().catch(() => {});
      await context.close().catch(() => {});
      display.close();
    },
    async close(keep) {
      await browser.close();
      await context.close();
      display.close();
      if (!keep?.profile) fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}
