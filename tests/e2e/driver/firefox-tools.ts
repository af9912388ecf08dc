import type { Display } from './display';
import type { Held } from './driver';
import type { Marionette } from './marionette';

/** The extension's ID in Firefox. */
export const FIREFOX_ID = 'lectern@lectern.invalid';

/** A running Firefox, for its tabs. */
export interface Session {
  marionette: Marionette;
  display: Display;
  /** The first window, which tests never close. */
  home: string;
}

/** Runs a Marionette script; its parameters are `arguments`. */
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

/** Runs a script in the browser's chrome window. */
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

/** Modifier keys by WebDriver's code points (WebDriver 2, 15.4.2). */
const HELD_KEYS = { shift: '\uE008', ctrl: '\uE009', alt: '\uE00A' } as const;

/** A real mouse click at a point of the page, with modifier keys; or a finger that stays for so long (ms). */
export async function press(
  marionette: Marionette,
  { x, y }: { x: number; y: number },
  held: readonly Held[] = [],
  { type = 'mouse', ms = 0 }: { type?: 'mouse' | 'touch'; ms?: number } = {},
): Promise<void> {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
  const stay = ms ? [{ type: 'pause', duration: ms }] : [];
  const mouse = [move, { type: 'pointerDown', button: 0 }, ...stay, { type: 'pointerUp', button: 0 }];
  const pause = { type: 'pause', duration: 0 };
  const pointer = { type: 'pointer', id: type, parameters: { pointerType: type } };
  const keys = held.map((name) => HELD_KEYS[name]);
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

/** What the extension adds over a page is next to its body, in a closed shadow root that only the browser can open. */
const FRAMES = `[...document.querySelectorAll(':root > div')].reverse()
  .map((host) => host.openOrClosedShadowRoot?.querySelector('iframe'))`;

/** Finds the frame of the message about a save; null if there is none. */
export const TOAST = `const frame = ${FRAMES}.find((one) => one?.contentDocument?.querySelector('.toast'));
  if (!frame) return null;`;

/** The same for the frame of the view. */
export const VIEW = `const frame = ${FRAMES}.find((one) => one?.contentDocument?.body?.dataset.state);
  if (!frame) return null;`;

/** Chooses an entry of the extension in the open context menu by name; false if it isn't there yet. */
export const CHOOSE_IN_MENU = `const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return false;
  const item = [...menu.querySelectorAll('menuitem')].find((item) => item.label === arguments[0] && !item.hidden);
  if (!item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;`;

/** Drops on an element what the field `#dropped` has, and removes the field. Marionette drags nothing into a window. Runs in the page. */
export function dropFrom(selector: string): void {
  const field = document.querySelector<HTMLInputElement>('#dropped');
  const target = document.querySelector(selector);
  const dataTransfer = new DataTransfer();
  for (const file of field?.files ?? []) dataTransfer.items.add(file);
  field?.remove();
  for (const type of ['dragenter', 'dragover', 'drop'])
    target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
}

/** Accepts the permission prompt; false if it isn't there yet. */
export const ALLOW = `const asked = document.getElementById('addon-webext-permissions-notification');
  if (PopupNotifications.panel.state !== 'open' || !asked?.button || asked.button.disabled) return false;
  asked.button.click();
  return true;`;

/** The view's accessibility tree, flat and in order, as pairs of role and name; null if it isn't there yet. */
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
  // The tree is created asynchronously on first access.
  return all.length > 5 ? all : null;`;

/** The centre of the open sidebar on the display. */
export const SIDEBAR = `const { left, top, width, height } = document.getElementById('sidebar').getBoundingClientRect();
  return { x: Math.round(window.mozInnerScreenX + left + width / 2), y: Math.round(window.mozInnerScreenY + top + height / 2) };`;
