/** Characters that keyboards of other scripts write where the shortcuts have these. */
const SAME_CHARACTER: Record<string, string> = {
  '؟': '?',
  '？': '?',
  '\u037e': '?',
  '՞': '?',
  '／': '/',
  '，': ',',
  '、': ',',
  '،': ',',
  '。': '.',
  '．': '.',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＃': '#',
  '（': '(',
  '）': ')',
  '＜': '<',
  '＞': '>',
  '《': '<',
  '》': '>',
};

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The Western digit of a decimal digit of any script ("۳", "३", "３"), else the character itself. */
function westernDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (!/^\p{Nd}$/u.test(character)) return character;
  // Unicode lists the ten digits of a script one after the other, from zero.
  let value = 0;
  while (isDigit(code - value - 1)) value++;
  return String(value % 10);
}

/** The character of a key press on a Western keyboard, whatever the script of the user's own. */
function westernCharacter({ key, code }: KeyboardEvent): string {
  const same = SAME_CHARACTER[key] ?? westernDigit(key);
  if (same !== key) return same;
  // A letter of another script has the name of the key's place: J is J on a Russian keyboard.
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place && [...key].length <= 2 && key > '\u007f' && !/^\p{Script=Latin}/u.test(key))
    return place.toLowerCase();
  return /^[A-Z]$/.test(key) ? key.toLowerCase() : key;
}

const NO_KEY = /^(?:Dead|Process|Unidentified|Shift|Control|Meta|Alt|AltGraph|CapsLock)$/;

/**
 * The name of a key press, as shortcuts are written and stored in the preferences: the character ("?", "j") or the name of
 * the key ("Home", "Space"), with "Shift+" for letters and named keys, "Alt+", and "Mod+" for Ctrl or ⌘. Null for
 * modifiers alone, and while an input method composes. The same on every keyboard: letters of other scripts count by their place, digits
 * by their value, and Caps Lock doesn't count.
 */
export function keyOf(event: KeyboardEvent): string | null {
  // Chromium reports keys of an input method with this code, also the one that ends a composition.
  if (event.isComposing || event.keyCode === 229 || NO_KEY.test(event.key)) return null;
  const name =
    event.key === ' ' || event.key === '\u00a0' || event.key === '\u3000' ? 'Space' : westernCharacter(event);
  const shift = event.shiftKey && (name.length > 1 || /^[a-z]$/.test(name)) ? 'Shift+' : '';
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  return `${mod}${event.altKey ? 'Alt+' : ''}${shift}${name}`;
}

/** The name of a digit key by its place ("1"), where the unshifted key writes something else, as on French keyboards. */
export function digitByPlace(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  return /^Digit(\d)$/.exec(event.code)?.[1] ?? null;
}
