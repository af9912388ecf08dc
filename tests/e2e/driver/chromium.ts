import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
  type Worker,
} from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { type Display, startDisplay } from './display';
import type { Driver, Tab } from './driver';
import { killProfile } from './kill';
import { chromiumPanel } from './panel-chromium';
import { readView } from './read-view';
import { until } from './until';

const EXTENSION = path.join(import.meta.dirname, '../../../.output/chrome-mv3');

/** The extension's API as its worker has it. */
interface ExtensionApi {
  tabs: { query(query: object): Promise<{ id?: number }[]> };
  action: { getTitle(of: object): Promise<string>; getBadgeText(of: object): Promise<string> };
}

interface Session {
  context: BrowserContext;
  cdp: CDPSession;
  display: Display;
  id: string;
}

/** The worker that answers now: an idle one is stopped, and started again by the next event. */
async function worker({ context, id }: Session): Promise<Worker> {
  const awake = () => context.serviceWorkers().find((candidate) => candidate.url().includes(id));
  return awake() ?? (await context.waitForEvent('serviceworker'));
}

async function viewFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames())
    if (frame.url() === 'about:srcdoc' && frame.parentFrame() === page.mainFrame())
      if (await frame.evaluate(() => document.body?.dataset.state !== undefined).catch(() => false))
        return frame;
  return null;
}

/** The frame in which a page is told what was saved. */
async function toastFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames())
    if (frame.url() === 'about:srcdoc' && frame.parentFrame() === page.mainFrame())
      if (await frame.evaluate(() => document.querySelector('.toast') !== null).catch(() => false))
        return frame;
  return null;
}

function chromiumTab(session: Session, page: Page): Tab {
  const { cdp, display, id } = session;
  const view = async () => (await (await viewFrame(page))?.evaluate(readView).catch(() => null)) ?? null;
  const inView: Tab['inView'] = async (body, ...args) => {
    const frame = await until(
      () => viewFrame(page),
      () => 'no view',
    );
    // Playwright hands over one argument; the function's own text takes them apart.
    return frame.evaluate(`(${body})(...${JSON.stringify(args)})`);
  };
  const inToast: Tab['inToast'] = async (body, ...args) => {
    const frame = await until(
      () => toastFrame(page),
      () => 'no toast',
    );
    return frame.evaluate(`(${body})(...${JSON.stringify(args)})`);
  };
  const tab: Tab = {
    goto: (url) =>
      page
        .goto(url, { waitUntil: 'commit' })
        .then(() => page.waitForLoadState('domcontentloaded').catch(() => {})),
    url: async () => page.url(),
    activate: () => page.bringToFront(),
    close: () => page.close(),
    reload: () => page.reload().then(() => {}),
    back: () => page.goBack({ waitUntil: 'commit' }).then(() => {}),
    async pressButton() {
      await page.bringToFront();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const target = targetInfos.find((candidate) => candidate.url === page.url());
      if (!target) throw new Error(`no tab at ${page.url()}`);
      await cdp.send(
        'Extensions.triggerAction' as 'Target.getTargets',
        { id, targetId: target.targetId } as object,
      );
    },
    async pressShortcut() {
      await page.bringToFront();
      await display.key('alt+r');
    },
    async press(key) {
      await page.bringToFront();
      await display.key(key);
    },
    inPage: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`),
    inject: (script) => page.evaluate(`${script};null`).then(() => {}),
    inView,
    async click(selector, held = []) {
      const keys = held.map((name) => (name === 'shift' ? ('Shift' as const) : ('Control' as const)));
      await page.bringToFront();
      await page.locator(selector).first().click({ modifiers: keys, force: true });
    },
    async type(text) {
      await page.bringToFront();
      await page.keyboard.type(text);
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
      await page.mouse.click(box.x, box.y);
    },
    async chooseInMenu(selector, of) {
      await page.bringToFront();
      await page.locator(selector).first().click({ button: 'right', force: true });
      // A menu of Chromium's own tells nobody what it holds. Its last entry inspects, on a page the one before shows the
      // source; then comes the extension's: the entry itself where it is the only one, else a menu with the entry first.
      await display.menuKeys(of === 'page' ? ['Up', 'Up', 'Up', 'Right', 'Return'] : ['Up', 'Up', 'Return']);
    },
    chooseFile: (selector, file) => page.setInputFiles(selector, file),
    inToast,
    async clickInToast(selector) {
      await inToast(() => {});
      const frame = await toastFrame(page);
      await frame?.locator(selector).first().click({ force: true });
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
      await page.bringToFront();
      const background = await worker(session);
      return background.evaluate(async () => {
        const api = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        const [active] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        const tabId = active?.id ?? -1;
        return {
          title: await api.action.getTitle({ tabId }),
          badge: await api.action.getBadgeText({ tabId }),
        };
      });
    },
    screenshot: (file) => page.screenshot({ path: file, caret: 'initial' }).then(() => {}),
    resize: (width, height) => page.setViewportSize({ width, height }),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
  };
  return tab;
}

/** What a reader does in the extension's settings before it may see private windows. */
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

/** Starts Chromium with the built extension on a display of its own, with the profile of an earlier start or a new one. */
export async function launchChromium(earlier?: string): Promise<Driver> {
  const display = await startDisplay();
  const profile = earlier ?? fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-chromium-'));
  const downloads = path.join(profile, 'downloads');
  const port = 20_000 + Math.floor(Math.random() * 20_000);
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
      `--remote-debugging-port=${port}`,
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      '--lang=en-US',
      '--enable-speech-dispatcher',
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(background.url()).host;
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const cdp = await browser.newBrowserCDPSession();
  // The second connection would have them in a folder of its own.
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const session: Session = { context, cdp, display, id };
  // The first-run page comes to the front when it likes: a test that begins before it would press on the wrong tab.
  const welcomed = async () => context.pages().some((page) => page.url().endsWith('/welcome.html'));
  if (!earlier) await until(welcomed, () => 'no first-run page');
  return {
    name: 'chromium',
    profile,
    downloads,
    async open(url) {
      const tab = chromiumTab(session, await context.newPage());
      await tab.goto(url);
      return tab;
    },
    async openPrivate(url) {
      // Allowing it loads the extension anew: a press before its worker listens is lost.
      const fresh = context.waitForEvent('serviceworker', { timeout: 8000 }).catch(() => null);
      await allowInPrivate(context, id);
      await (await fresh)?.evaluate(() =>
        (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.query({}),
      );
      const opened = context.waitForEvent('page');
      await context.pages().at(-1)?.bringToFront();
      await display.key('ctrl+shift+n');
      const tab = chromiumTab(session, await opened);
      await tab.goto(url);
      return tab;
    },
    panel: () => chromiumPanel(port, `chrome-extension://${id}/sidepanel.html`),
    own: async (path) => `chrome-extension://${id}${path}`,
    async allow() {
      // The question comes in its own time, and for half a second takes no answer, lest one was meant for something else.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      // It takes the keyboard; its first button is the one that allows.
      await display.key('Tab');
      await display.key('Return');
    },
    async opened(part) {
      const page = await until(
        async () => context.pages().find((candidate) => candidate.url().includes(part)) ?? null,
        () => `no ${part} has opened`,
      );
      return chromiumTab(session, page);
    },
    addresses: async () => context.pages().map((page) => page.url()),
    async reloadExtension() {
      // Loading the same folder again is what an update is: old scripts lose their extension, a new one starts.
      const fresh = context.waitForEvent('serviceworker');
      await cdp.send('Extensions.loadUnpacked' as 'Target.getTargets', { path: EXTENSION } as object);
      await (await fresh).evaluate(() =>
        (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.query({}),
      );
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
