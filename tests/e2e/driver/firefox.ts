import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { type Display, startDisplay } from './display';
import type { Driver, Held, Tab, ViewContent } from './driver';
import { killProfile } from './kill';
import { type Marionette, openMarionette } from './marionette';
import { readView } from './read-view';
import { until } from './until';

const EXTENSION = path.join(import.meta.dirname, '../../../.output/firefox-mv3');
const ID = 'lectern@lectern.invalid';

const PREFS: Record<string, string | number | boolean> = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'full-screen-api.warning.timeout': 0,
  'media.autoplay.default': 0,
  'dom.disable_open_during_load': false,
  'intl.locale.requested': 'en-US',
  // An add-on installed for testing is gone after a restart; what it kept must not be, as it is not for a reader's.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

interface Session {
  marionette: Marionette;
  display: Display;
  /** The first window, which no test closes. */
  home: string;
}

/** Runs a script of Marionette's; `arguments` are its arguments. */
async function run(
  marionette: Marionette,
  script: string,
  args: unknown[] = [],
  sandbox?: string,
): Promise<unknown> {
  const answer = await marionette.send('WebDriver:ExecuteScript', {
    script,
    args,
    ...(sandbox ? { sandbox } : {}),
  });
  return (answer as { value: unknown }).value;
}

/** Runs a script with the browser's own window as its world. */
async function inBrowser(marionette: Marionette, script: string, args: unknown[] = []): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await run(marionette, script, args);
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

/** A real mouse click at a place of the page, with keys held. */
async function press(
  marionette: Marionette,
  { x, y }: { x: number; y: number },
  held: readonly Held[] = [],
): Promise<void> {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
  const mouse = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  const pause = { type: 'pause', duration: 0 };
  const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
  const keys = held.map((name) => (name === 'shift' ? '\uE008' : '\uE009'));
  const keyboard = [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...mouse.map(() => pause),
    ...keys.map((value) => ({ type: 'keyUp', value })),
  ];
  const waiting = keys.map(() => pause);
  await marionette.send('WebDriver:PerformActions', {
    actions: [
      { ...pointer, actions: [...waiting, ...mouse, ...waiting] },
      { type: 'key', id: 'held', actions: keyboard },
    ],
  });
}

/** The middle of an element, brought into the window; null where there is none. Runs in the page. */
function middleOf(selector: string): { x: number; y: number } | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const TOAST = `const frame = [...document.querySelectorAll('lectern-toast')].pop()?.openOrClosedShadowRoot?.querySelector('iframe');
  if (!frame?.contentDocument?.querySelector('.toast')) return null;`;

const VIEW = `const host = [...document.querySelectorAll('lectern-reader')].pop();
  const frame = host?.openOrClosedShadowRoot?.querySelector('iframe');
  if (!frame?.contentDocument?.body?.dataset.state) return null;`;

function firefoxTab({ marionette, display, home }: Session, handle: string): Tab {
  const switchHere = () => marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  const scripted = async (body: unknown, args: unknown[], found = VIEW) => {
    await switchHere();
    return run(
      marionette,
      `${found} { const document = frame.contentDocument, window = document.defaultView, getComputedStyle = window.getComputedStyle.bind(window); return { value: (${body})(...arguments[0]) }; }`,
      [args],
      'system',
    );
  };
  const view = async () => {
    const answer = (await scripted(readView, []).catch(() => null)) as { value: ViewContent | null } | null;
    return answer?.value ?? null;
  };
  const inside = async (found: string, name: string, body: unknown, args: unknown[]) => {
    const answer = await until(
      async () => (await scripted(body, args, found)) as { value: unknown } | null,
      () => `no ${name}`,
    );
    return answer.value as never;
  };
  const inView: Tab['inView'] = (body, ...args) => inside(VIEW, 'view', body, args);
  const inToast: Tab['inToast'] = (body, ...args) => inside(TOAST, 'toast', body, args);
  const tab: Tab = {
    async goto(url) {
      await switchHere();
      await marionette.send('WebDriver:Navigate', { url });
    },
    async url() {
      await switchHere();
      return ((await marionette.send('WebDriver:GetCurrentURL')) as { value: string }).value;
    },
    activate: () => switchHere().then(() => {}),
    async close() {
      await switchHere();
      await marionette.send('WebDriver:CloseWindow');
      await marionette.send('WebDriver:SwitchToWindow', { handle: home });
    },
    async reload() {
      await switchHere();
      await marionette.send('WebDriver:Refresh');
    },
    async back() {
      await switchHere();
      await marionette.send('WebDriver:Back');
    },
    async pressButton() {
      await switchHere();
      await inBrowser(
        marionette,
        `const item = document.querySelector('[data-extensionid="' + arguments[0] + '"]');
         (item.querySelector('.unified-extensions-item-action-button') ?? item).click();`,
        [ID],
      );
    },
    async pressShortcut() {
      await switchHere();
      await display.key('alt+r');
    },
    async press(key) {
      await switchHere();
      await display.key(key);
    },
    async inPage(body, ...args) {
      await switchHere();
      return (await run(marionette, `return (${body})(...arguments[0]);`, [args])) as never;
    },
    async inject(script) {
      await switchHere();
      await run(marionette, script);
    },
    inView,
    async click(selector, held = []) {
      const box = await until(
        () => tab.inPage(middleOf, selector),
        () => `no ${selector} in the page`,
      );
      await press(marionette, box, held);
    },
    async type(text) {
      await switchHere();
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    async clickInView(selector) {
      const box = await inView((wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = element?.getBoundingClientRect() ?? {
          left: -1,
          top: -1,
          width: 0,
          height: 0,
        };
        return { x: left + width / 2, y: top + height / 2 };
      }, selector);
      if (box.x < 0) throw new Error(`no ${selector} in the view`);
      await press(marionette, box);
    },
    inToast,
    async clickInToast(selector) {
      const inner = await inToast(middleOf, selector);
      const outer = await tab.inPage(() => {
        const { left, top } =
          document.querySelector('lectern-toast')?.getBoundingClientRect() ?? new DOMRect();
        return { left, top };
      });
      if (!inner) throw new Error(`no ${selector} in the toast`);
      await press(marionette, { x: inner.x + outer.left, y: inner.y + outer.top });
    },
    async chooseFile(selector, file) {
      await switchHere();
      const found = await marionette.send('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      const [id] = Object.values((found as { value: Record<string, string> }).value);
      await marionette.send('WebDriver:ElementSendKeys', { id, text: file });
    },
    view,
    waitForView: (state = 'article', ms) =>
      until(
        async () => {
          const content = await view();
          return content?.state === state ? content : null;
        },
        async () =>
          `wanted a view with ${state}, found ${JSON.stringify(await view())?.slice(0, 300)}, on the button ${JSON.stringify(await tab.button())}`,
        ms,
      ),
    waitForNoView: (ms) =>
      until(
        async () => (await view()) === null,
        () => 'the view is still there',
        ms,
      ).then(() => {}),
    async button() {
      await switchHere();
      const answer = await inBrowser(
        marionette,
        `const item = document.querySelector('[data-extensionid="' + arguments[0] + '"]');
         const button = item.querySelector('.unified-extensions-item-action-button') ?? item;
         return { title: button.getAttribute('tooltiptext') || item.getAttribute('tooltiptext') || button.getAttribute('label'), badge: button.getAttribute('badge') || item.getAttribute('badge') || '' };`,
        [ID],
      );
      return answer as { title: string; badge: string };
    },
    async screenshot(file) {
      await switchHere();
      const shot = (await marionette.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
      fs.writeFileSync(file, Buffer.from(shot.value, 'base64'));
    },
    async resize(width, height) {
      await switchHere();
      await marionette.send('WebDriver:SetWindowRect', { width, height: height + 90 });
    },
    async setColorScheme(scheme) {
      await inBrowser(
        marionette,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);`,
        [scheme === 'dark' ? 0 : 1],
      );
    },
  };
  return tab;
}

/**
 * Installs the built add-on, allowed in private windows. Marionette's own way of allowing it loads the add-on a second time,
 * in the midst of its first start: then nothing was installed any more, only updated, and no first-run page opens.
 */
async function install(marionette: Marionette): Promise<void> {
  await inBrowser(
    marionette,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     return ExtensionPermissions.add(arguments[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] }).then(() => true);`,
    [ID],
  );
  await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
}

/** Starts Firefox with the built extension on a display of its own. */
export async function launchFirefox(earlier?: string): Promise<Driver> {
  const display = await startDisplay();
  const profile = earlier ?? fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-firefox-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const downloads = path.join(profile, 'downloads');
  const prefs = Object.entries({
    ...PREFS,
    'marionette.port': port,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
  });
  fs.writeFileSync(
    path.join(profile, 'user.js'),
    prefs.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'),
  );
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
      env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', MOZ_ENABLE_WAYLAND: '0' },
    },
  );
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const marionette = await openMarionette(port);
  await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'eager' } },
  });
  await install(marionette);
  const { value: home } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
  const session = { marionette, display, home };
  const addresses = async () =>
    (await inBrowser(
      marionette,
      'return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);',
    )) as string[];
  await until(
    async () => (await addresses()).some((url) => url.endsWith('/welcome.html')),
    async () => `no first-run page in ${await addresses()}`,
  );
  const driver: Driver = {
    name: 'firefox',
    profile,
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
      await until(
        async () =>
          (await inBrowser(
            marionette,
            'return SidebarController.isOpen && SidebarController.currentID.includes("lectern");',
          )) as boolean,
        () => 'the sidebar is not open',
      );
      return driver.open(await driver.own('/sidepanel.html'));
    },
    own: async (path) =>
      (await inBrowser(marionette, 'return WebExtensionPolicy.getByID(arguments[0]).getURL(arguments[1]);', [
        ID,
        path,
      ])) as string,
    addresses,
    async reloadExtension() {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      await marionette.send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload()).then(() => done(true), (error) => done(String(error)));`,
        args: [ID],
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
