import type { Display } from './display';
import type { Held } from './driver';
import type { Marionette } from './marionette';

/** The extension's id in Firefox. */
export const FIREFOX_ID = 'lectern@lectern.invalid';

/** A running Firefox, as its tabs need it. */
export interface Session {
  marionette: Marionette;
  display: Display;
  /** The first window, which no test closes. */
  home: string;
}

/** Runs a script of Marionette's; `arguments` are its arguments. */
export async function run(
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
export async function inBrowser(
  marionette: Marionette,
  script: string,
  args: unknown[] = [],
): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await run(marionette, script, args);
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

/** A real mouse click at a place of the page, with keys held. */
export async function press(
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

/** What the extension puts over a page stands beside its body, in a closed shadow root that only the browser opens. */
const FRAMES = `[...document.querySelectorAll(':root > div')].reverse()
  .map((host) => host.openOrClosedShadowRoot?.querySelector('iframe'))`;

/** Finds the frame of what is said over a page, and leaves with null where there is none. */
export const TOAST = `const frame = ${FRAMES}.find((one) => one?.contentDocument?.querySelector('.toast'));
  if (!frame) return null;`;

/** The same for the view's. */
export const VIEW = `const frame = ${FRAMES}.find((one) => one?.contentDocument?.body?.dataset.state);
  if (!frame) return null;`;

/** Chooses an entry of the extension's in the open context menu by its name; false where it is not there yet. */
export const CHOOSE_IN_MENU = `const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return false;
  const item = [...menu.querySelectorAll('menuitem')].find((item) => item.label === arguments[0] && !item.hidden);
  if (!item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;`;

/** Says yes to the question for a permission; false where it is not asked yet. */
export const ALLOW = `const asked = document.getElementById('addon-webext-permissions-notification');
  if (PopupNotifications.panel.state !== 'open' || !asked?.button || asked.button.disabled) return false;
  asked.button.click();
  return true;`;

/** The view's accessibility tree, flat and in order, as pairs of role and name; null where it is not there yet. */
export const HEARD = `const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const root = service.getAccessibleFor(frame.contentDocument);
  if (!root) return null;
  const all = [];
  const visit = (accessible) => {
    const role = service.getStringRole(accessible.role);
    all.push([role === 'landmark' ? accessible.attributes.getStringProperty('xml-roles') : role, accessible.name ?? '']);
    for (let index = 0; index < accessible.childCount; index++) visit(accessible.getChildAt(index));
  };
  visit(root);
  // The tree is made when it is first asked for, in its own time.
  return all.length > 5 ? all : null;`;

/** A place of the display in the middle of the open sidebar. */
export const SIDEBAR = `const { left, top, width, height } = document.getElementById('sidebar').getBoundingClientRect();
  return { x: Math.round(window.mozInnerScreenX + left + width / 2), y: Math.round(window.mozInnerScreenY + top + height / 2) };`;
