import { COMMANDS } from './commands';

/** What is typed into. */
const FIELDS =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="button"], [type="checkbox"], [type="radio"], [type="submit"])';
/** What answers Space and Enter itself, and what answers arrows too. */
const PRESSABLE = 'button, summary, input, [role="button"], [role="menuitem"]';
const ARROW_CONTROLS = 'input, audio, video, [role="slider"], [role="listbox"], [role="menu"]';

/**
 * A key press by name, as preferences keep it: the character ("?", "j") or the key's own name ("Home", "Space"), with
 * "Shift+" where a letter or a named key is pressed with it, and "Alt+". Null for what the browser or the system owns.
 * Letters are those of the key where the keyboard writes another script, so that J is J on a Russian keyboard.
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

/** Whether the element that has the focus needs this key (as `keyOf` names it) for itself. */
export function usesKey(element: Element | null, key: string): boolean {
  if (!element) return false;
  if (element.matches(FIELDS)) return true;
  if (/^(?:Shift\+)?(?:Space|Enter)$/.test(key)) return element.matches(PRESSABLE);
  return /^(?:Arrow|Home|End|Page)/.test(key) && element.matches(ARROW_CONTROLS);
}

/** The keys of every command, the reader's own before ours. Takes `Preferences.keys`. */
export function keysOf(command: string, own: Record<string, readonly string[]>): readonly string[] {
  if (Object.hasOwn(own, command)) return own[command] ?? [];
  return COMMANDS.find(({ id }) => id === command)?.keys ?? [];
}

/** The command a key is for; null where there is none. A key the reader chose is no other command's any more. */
export function commandFor(key: string, own: Record<string, readonly string[]>): string | null {
  const chosen = COMMANDS.find(({ id }) => Object.hasOwn(own, id) && own[id]?.includes(key));
  const found = chosen ?? COMMANDS.find(({ id }) => keysOf(id, own).includes(key));
  return found?.id ?? null;
}
