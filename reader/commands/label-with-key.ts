import type { Translate } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import { keysOf } from './keyboard';

/** A key's name as people read it: "Shift+M", not "Shift+m". */
export const readableKey = (key: string): string =>
  key.replace(/(?<=^|\+)[a-z]$/, (letter) => letter.toUpperCase());

/** A control's name with the key of its command, if it has one: "Save (S)". */
export function labelWithKey(t: Translate, name: string, command: string, keys: Preferences['keys']): string {
  const [first] = keysOf(command, keys);
  return first ? t('withKey', name, readableKey(first)) : name;
}
