import { COMMANDS } from './commands';

/** Fields for typing. */
const FIELDS =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="button"], [type="checkbox"], [type="radio"], [type="submit"])';
/** Controls that handle Space and Enter themselves, and those that also handle arrow keys. */
const PRESSABLE = 'button, summary, input, [role="button"], [role="menuitem"]';
const ARROW_CONTROLS = 'input, audio, video, [role="slider"], [role="listbox"], [role="menu"]';

/**
 * The name of a key press, as stored in the preferences: the character ("?", "j") or the name of the key ("Home",
 * "Space"), with "Shift+" for letters and named keys, and "Alt+". Null for keys of the browser or system. On keyboards
 * for other scripts, letter keys have their Latin letters, so J is J on a Russian keyboard.
 */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.isComposing) return null;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  let name = event.key === ' ' ? 'Space' : event.key;
  if (letter && name.length === 1 && name > '\u007f') name = letter;
  if (/^[A-Z]$/.test(name)) name = name.toLowerCase();
  if (/^(?:Dead|Process|Unidentified|Shift|Alt|AltGraph)$/.test(name)) return null;
  const shift = event.shiftKey && (name.length > 1 || /^[a-z]$/.test(name)) ? 'Shift+' : '';
  return `${event.altKey ? 'Alt+' : ''}${shift}${name}`;
}

/** Whether a key press is the browser's shortcut for printing, on any keyboard and with Caps Lock too. */
export function isPrintShortcut({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey) return false;
  return key.toLowerCase() === 'p' || (code === 'KeyP' && key > '\u007f');
}

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
