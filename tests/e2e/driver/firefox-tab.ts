import fs from 'node:fs';
import type { Tab, ViewContent } from './driver';
import {
  CHOOSE_IN_MENU,
  dropFrom,
  FIREFOX_ID,
  HEARD,
  inBrowser,
  press,
  run,
  type Session,
  TOAST,
  VIEW,
} from './firefox-tools';
import { ROLES } from './heard';
import { middleOf } from './middle-of';
import { readView } from './read-view';
import { until } from './until';
import { viewWaits } from './view-waits';

/** A tab of Firefox, by its Marionette handle. */
export function firefoxTab({ marionette, display, home }: Session, handle: string): Tab {
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
        [FIREFOX_ID],
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
    async clickInView(selector, held = []) {
      const box = await until(
        () => inView(middleOf, selector),
        () => `no ${selector} in the view`,
      );
      await press(marionette, box, held);
    },
    inToast,
    async clickInToast(selector) {
      const inner = await inToast(middleOf, selector);
      const outer = await tab.inPage(() => {
        const { left, top } =
          [...document.querySelectorAll(':root > div[popover]')].pop()?.getBoundingClientRect() ??
          new DOMRect();
        return { left, top };
      });
      if (!inner) throw new Error(`no ${selector} in the toast`);
      await press(marionette, { x: inner.x + outer.left, y: inner.y + outer.top });
    },
    async chooseInMenu(selector, of, name) {
      await tab.inPage(
        (wanted, link) => {
          const element = document.querySelector<HTMLElement>(wanted);
          if (link) element?.focus();
          else (document.activeElement as HTMLElement | null)?.blur();
        },
        selector,
        of === 'link',
      );
      // Opened by key, because releasing the mouse button over a new menu selects an entry or closes it.
      await display.key('shift+F10');
      await until(
        () => inBrowser(marionette, CHOOSE_IN_MENU, [name]) as Promise<boolean>,
        () => `no ${name} in the menu`,
      );
    },
    async chooseFile(selector, ...files) {
      await switchHere();
      const found = await marionette.send('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      const [id] = Object.values((found as { value: Record<string, string> }).value);
      await marionette.send('WebDriver:ElementSendKeys', { id, text: files.join('\n') });
    },
    async dropFiles(selector, files) {
      await until(
        () => tab.inPage(middleOf, selector),
        () => `no ${selector} to drop on`,
      );
      await tab.inPage(() => {
        const field = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' });
        field.multiple = true;
        document.body.append(field);
      });
      await tab.chooseFile('#dropped', ...files);
      await tab.inPage(dropFrom, selector);
    },
    view,
    ...viewWaits({ view, button: () => tab.button() }),
    async button() {
      await switchHere();
      const answer = await inBrowser(
        marionette,
        `const item = document.querySelector('[data-extensionid="' + arguments[0] + '"]');
         const button = item.querySelector('.unified-extensions-item-action-button') ?? item;
         return { title: button.getAttribute('tooltiptext') || item.getAttribute('tooltiptext') || button.getAttribute('label'), badge: button.getAttribute('badge') || item.getAttribute('badge') || '' };`,
        [FIREFOX_ID],
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
    async zoom(factor) {
      await switchHere();
      await inBrowser(marionette, 'ZoomManager.zoom = arguments[0];', [factor]);
    },
    async setFinger(only) {
      await inBrowser(
        marionette,
        `for (const name of ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'])
           if (arguments[0]) Services.prefs.setIntPref(name, 1);
           else Services.prefs.clearUserPref(name);`,
        [only],
      );
    },
    async touch(selector, ms = 0) {
      const point = await until(
        () => tab.inPage(middleOf, selector),
        () => `no ${selector} to touch`,
      );
      await press(marionette, point, [], { type: 'touch', ms });
    },
    async setWishes({ forcedColors, reducedMotion }) {
      await inBrowser(
        marionette,
        `Services.prefs.setIntPref('browser.display.document_color_use', arguments[0] ? 2 : 0);
         Services.prefs.setIntPref('ui.prefersReducedMotion', arguments[1] ? 1 : 0);`,
        [Boolean(forcedColors), Boolean(reducedMotion)],
      );
    },
    async heard() {
      const all = await until(
        async () => {
          await switchHere();
          return (await run(marionette, `${VIEW} ${HEARD}`, [], 'system')) as [string, string][] | null;
        },
        () => 'no view to be heard',
      );
      return all.flatMap(([kind, name]) => {
        const role = ROLES[kind];
        return role ? [{ role, name }] : [];
      });
    },
  };
  return tab;
}
