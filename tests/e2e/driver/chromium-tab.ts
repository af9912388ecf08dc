import type { BrowserContext, CDPSession, Frame, Page, Worker } from 'playwright-core';
import { chromiumHeard } from './chromium-heard';
import type { Display } from './display';
import type { Tab } from './driver';
import { middleOf } from './middle-of';
import { readView } from './read-view';
import { until } from './until';
import { viewWaits } from './view-waits';

/** Modifier keys as Playwright names them. */
const HELD_KEYS = { shift: 'Shift', ctrl: 'Control', alt: 'Alt' } as const;

/** The extension API as its worker sees it. */
export interface ExtensionApi {
  tabs: { query(query: object): Promise<{ id?: number }[]>; setZoom(factor: number): Promise<void> };
  permissions: { getAll(): Promise<object> };
  action: {
    getTitle(of: object): Promise<string>;
    getBadgeText(of: object): Promise<string>;
    onClicked: { hasListeners(): boolean };
  };
}

/** A running Chromium, for its tabs. */
export interface Session {
  context: BrowserContext;
  cdp: CDPSession;
  display: Display;
  id: string;
}

/** The current worker: an idle one is stopped, and another is started by the next event. */
export async function worker({ context, id }: Session): Promise<Worker> {
  const awake = () => context.serviceWorkers().find((candidate) => candidate.url().includes(id));
  return awake() ?? (await context.waitForEvent('serviceworker'));
}

/** Waits until a worker that has just started hears the toolbar button: a press before that is lost. */
export async function waitForListeners(started: Worker): Promise<void> {
  const hears = () =>
    started.evaluate(() =>
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.action.onClicked.hasListeners(),
    );
  await until(hears, () => 'the worker listens to no button');
}

async function viewFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames())
    if (frame.url() === 'about:srcdoc' && frame.parentFrame() === page.mainFrame())
      if (await frame.evaluate(() => document.body?.dataset.state !== undefined).catch(() => false))
        return frame;
  return null;
}

/** The frame of the message about a save. */
async function toastFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames())
    if (frame.url() === 'about:srcdoc' && frame.parentFrame() === page.mainFrame())
      if (await frame.evaluate(() => document.querySelector('.toast') !== null).catch(() => false))
        return frame;
  return null;
}

/** One tab of Chromium. */
export function chromiumTab(session: Session, page: Page): Tab {
  const { cdp, display, id } = session;
  const view = async () => (await (await viewFrame(page))?.evaluate(readView).catch(() => null)) ?? null;
  const inView: Tab['inView'] = async (body, ...args) => {
    const frame = await until(
      () => viewFrame(page),
      () => 'no view',
    );
    // Playwright passes a single argument, so the function's source destructures it.
    return frame.evaluate(`(${body})(...${JSON.stringify(args)})`);
  };
  const inToast: Tab['inToast'] = async (body, ...args) => {
    const frame = await until(
      () => toastFrame(page),
      () => 'no toast',
    );
    return frame.evaluate(`(${body})(...${JSON.stringify(args)})`);
  };
  let fingers: CDPSession | null = null;
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
      await page.bringToFront();
      const modifiers = held.map((name) => HELD_KEYS[name]);
      await page.locator(selector).first().click({ modifiers, force: true });
    },
    async type(text) {
      await page.bringToFront();
      await page.keyboard.type(text);
    },
    async clickInView(selector, held = []) {
      const box = await until(
        () => inView(middleOf, selector),
        () => `no ${selector} in the view`,
      );
      for (const name of held) await page.keyboard.down(HELD_KEYS[name]);
      await page.mouse.click(box.x, box.y);
      for (const name of held) await page.keyboard.up(HELD_KEYS[name]);
    },
    async chooseInMenu(selector, of) {
      await page.bringToFront();
      // Chromium's own menus can't be inspected. The last entry is "Inspect", preceded on a page by "View source"; before
      // that come the extension's: a single entry, or a submenu that starts with the entry.
      const keys = of === 'page' ? ['Up', 'Up', 'Up', 'Right', 'Return'] : ['Up', 'Up', 'Return'];
      await display.inMenu(
        () => page.locator(selector).first().click({ button: 'right', force: true }),
        keys,
      );
    },
    chooseFile: (selector, ...files) => page.setInputFiles(selector, files),
    async dropFiles(selector, files) {
      await page.bringToFront();
      const point = await until(
        () => tab.inPage(middleOf, selector),
        () => `no ${selector} to drop on`,
      );
      const devTools = await session.context.newCDPSession(page);
      const data = { items: [], files: [...files], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await devTools.send('Input.dispatchDragEvent', { type, ...point, data });
      await devTools.detach();
    },
    inToast,
    async clickInToast(selector) {
      await inToast(() => {});
      const frame = await toastFrame(page);
      await frame?.locator(selector).first().click({ force: true });
    },
    view,
    ...viewWaits({ view, button: () => tab.button() }),
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
    async zoom(factor) {
      await page.bringToFront();
      await (await worker(session)).evaluate(
        (to) => (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.setZoom(to),
        factor,
      );
    },
    async setFinger(only) {
      // What is set ends with the session that set it.
      fingers ??= await page.context().newCDPSession(page);
      await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: only, maxTouchPoints: 1 });
    },
    async touch(selector, ms = 0) {
      await page.bringToFront();
      const point = await until(
        () => tab.inPage(middleOf, selector),
        () => `no ${selector} to touch`,
      );
      fingers ??= await page.context().newCDPSession(page);
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await new Promise((resolve) => setTimeout(resolve, ms));
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    setWishes: ({ forcedColors, reducedMotion }) =>
      page.emulateMedia({
        forcedColors: forcedColors ? 'active' : 'none',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      }),
    heard: () => chromiumHeard(page),
  };
  return tab;
}
