import { digitByPlace, keyOf } from '../../components/keys/key-of';
import { COMMANDS } from './commands';

/** Fields for typing. */
const FIELDS =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="button"], [type="checkbox"], [type="radio"], [type="submit"])';
/** Controls that handle Space and Enter themselves, and those that also handle arrow keys. */
const PRESSABLE = 'button, summary, input, [role="button"], [role="menuitem"]';
const ARROW_CONTROLS = 'input, audio, video, [role="slider"], [role="listbox"], [role="menu"]';

/** Whether a key press is the browser's shortcut for printing, on any keyboard and with Caps Lock too. */
export const isPrintShortcut = (event: KeyboardEvent): boolean => keyOf(event) === 'Mod+p';

/** Whether an element handles this key (as named by `keyOf`) itself. */
export function usesKey(element: Element | null, key: string): boolean {
  if (!element) return false;
  if (element.matches(FIELDS)) return true;
  if (/^(?:Shift\+)?(?:Space|Enter)$/.test(key)) return element.matches(PRESSABLE);
  return /^(?:Arrow|Home|End|Page)/.test(key) && element.matches(ARROW_CONTROLS);
}

/** The keys of a command: the user's (`Preferences.keys`), else the defaults. */
export function keysOf(command: string, userKeys: Record<string, readonly string[]>): readonly string[] {
  if (Object.hasOwn(userKeys, command)) return userKeys[command] ?? [];
  return COMMANDS.find(({ id }) => id === command)?.keys ?? [];
}

/** The command of a key, or null. A key chosen by the user no longer runs its default command. */
export function commandFor(key: string, userKeys: Record<string, readonly string[]>): string | null {
  const chosen = COMMANDS.find(({ id }) => Object.hasOwn(userKeys, id) && userKeys[id]?.includes(key));
  const found = chosen ?? COMMANDS.find(({ id }) => keysOf(id, userKeys).includes(key));
  return found?.id ?? null;
}

/** The command of a key press, or null, and the key it was taken for. */
export function commandOfPress(
  event: KeyboardEvent,
  userKeys: Record<string, readonly string[]>,
): { key: string; command: string } | null {
  for (const key of [keyOf(event), digitByPlace(event)]) {
    const command = key && commandFor(key, userKeys);
    if (command) return { key, command };
  }
  return null;
}
