import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { ELSEWHERE } from '../../fixtures/hosts';
import { startDisplay } from './display';
import { drag } from './drag';
import type { Driver } from './driver';
import { firefoxTab } from './firefox-tab';
import { ALLOW, FIREFOX_ID, inBrowser, SIDEBAR } from './firefox-tools';
import { killProfile } from './kill';
import { nameLog } from './looked-up';
import { forgetPort, type Marionette, openMarionette } from './marionette';
import { papersOf } from './printed';
import { until } from './until';

const EXTENSION = path.join(import.meta.dirname, '../../../.output/firefox-mv3');

const PREFS: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'network.dns.localDomains': ELSEWHERE,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'full-screen-api.warning.timeout': 0,
  'media.autoplay.default': 0,
  'dom.disable_open_during_load': false,
  'intl.locale.requested': 'en-US',
  // A temporary add-on is removed by a restart, but its data must stay, as for a user.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/**
 * Installs the built add-on, allowed in private windows. Marionette's own option for that reloads the add-on during its
 * first start, which makes it an update instead of an installation, so no first-run page opens.
 */
async function install(marionette: Marionette): Promise<void> {
  await inBrowser(
    marionette,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     return ExtensionPermissions.add(arguments[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] }).then(() => true);`,
    [FIREFOX_ID],
  );
  await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
}

/** Sends every request through a proxy, including those to localhost; `looked-up.ts` reads what bypasses it. */
const through = (proxy: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxy,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxy,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  // Turns off Firefox's own requests; `privacy/housekeeping.ts` lists the rest.
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
});

/**
 * Starts Firefox with the built extension on its own display, with a new profile or that of an earlier start; `proxy` is
 * the port of a proxy for all requests.
 */
export async function launchFirefox(earlier?: string, proxy?: number): Promise<Driver> {
  const display = await startDisplay();
  const profile = earlier ?? fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-firefox-'));
  const downloads = path.join(profile, 'downloads');
  const prefs = Object.entries({
    ...PREFS,
    ...(proxy ? through(proxy) : {}),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    // Prints to a file without asking.
    'print.always_print_silent': true,
    print_printer: 'Mozilla Save to PDF',
    'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
    'print.printer_Mozilla_Save_to_PDF.print_to_filename': path.join(papersOf(profile), 'paper.pdf'),
  });
  fs.mkdirSync(papersOf(profile), { recursive: true });
  fs.writeFileSync(
    path.join(profile, 'user.js'),
    prefs.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'),
  );
  forgetPort(profile);
  const child = spawn(
    findFirefox() ?? 'firefox',
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--width',
      '1200',
      '--height',
      '890',
      '--profile',
      profile,
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display.name,
        GDK_BACKEND: 'x11',
        MOZ_ENABLE_WAYLAND: '0',
        ...(proxy ? nameLog(profile) : {}),
      },
    },
  );
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const marionette = await openMarionette(profile, child);
  await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'eager' } },
  });
  await install(marionette);
  const { value: home } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
  const session = { marionette, display, home };
  const addresses = async () => {
    // The last window may have closed itself.
    await marionette.send('WebDriver:SwitchToWindow', { handle: home, focus: false });
    return (await inBrowser(
      marionette,
      `return [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) =>
         window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec));`,
    )) as string[];
  };
  await until(
    async () => (await addresses()).some((url) => url.endsWith('/welcome.html')),
    async () => `no first-run page in ${await addresses()}`,
  );
  const sidebarIsOpen = () =>
    until(
      async () =>
        (await inBrowser(
          marionette,
          'return SidebarController.isOpen && SidebarController.currentID.includes("lectern");',
        )) as boolean,
      () => 'the sidebar is not open',
    );
  const driver: Driver = {
    name: 'firefox',
    profile,
    screen: display.name,
    downloads,
    async open(url) {
      const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      const tab = firefoxTab(session, handle);
      await tab.goto(url);
      return tab;
    },
    async openPrivate(url) {
      const before = await marionette.send('WebDriver:GetWindowHandles');
      await inBrowser(marionette, 'OpenBrowserWindow({ private: true });');
      const handle = await until(
        async () => {
          const all = (await marionette.send('WebDriver:GetWindowHandles')) as string[];
          return all.find((candidate) => !(before as string[]).includes(candidate)) ?? null;
        },
        () => 'no private window',
      );
      const tab = firefoxTab(session, handle);
      await tab.goto(url);
      return tab;
    },
    async panel() {
      await sidebarIsOpen();
      return driver.open(await driver.own('/sidepanel.html'));
    },
    async installOther(folder) {
      const { value: id } = (await marionette.send('Addon:Install', { path: folder, temporary: true })) as {
        value: string;
      };
      const host = await inBrowser(
        marionette,
        'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;',
        [id],
      );
      return { id, url: `moz-extension://${host}/` };
    },
    async dragIntoPanel(tab, selector) {
      await sidebarIsOpen();
      await tab.activate();
      const to = (await inBrowser(marionette, SIDEBAR)) as { x: number; y: number };
      await drag(display, tab, selector, { x: 900, y: 600 }, to);
    },
    async allow() {
      await until(
        () => inBrowser(marionette, ALLOW) as Promise<boolean>,
        () => 'no question for a permission',
      );
    },
    own: async (path) =>
      (await inBrowser(marionette, 'return WebExtensionPolicy.getByID(arguments[0]).getURL(arguments[1]);', [
        FIREFOX_ID,
        path,
      ])) as string,
    async opened(part) {
      const handle = await until(
        async () => {
          const all = (await marionette.send('WebDriver:GetWindowHandles')) as string[];
          for (const candidate of all) {
            await marionette.send('WebDriver:SwitchToWindow', { handle: candidate, focus: false });
            const { value } = (await marionette.send('WebDriver:GetCurrentURL')) as { value: string };
            if (value.includes(part)) return candidate;
          }
          return null;
        },
        () => `no ${part} has opened`,
      );
      return firefoxTab(session, handle);
    },
    addresses,
    async reloadExtension() {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      await marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload()).then(() => done(true), (error) => done(String(error)));`,
        args: [FIREFOX_ID],
      });
      await marionette.send('Marionette:SetContext', { value: 'content' });
    },
    async kill() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      killProfile(profile);
      await ended;
      marionette.close();
      process.off('exit', stop);
      display.close();
    },
    async close(keep) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const flag = keep?.profile ? 'eAttemptQuit' : 'eForceQuit';
      await marionette.send('Marionette:Quit', { flags: [flag] }).catch(() => {});
      if (keep?.profile) await ended;
      marionette.close();
      process.off('exit', stop);
      stop();
      display.close();
      if (!keep?.profile)
        fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  return driver;
}
