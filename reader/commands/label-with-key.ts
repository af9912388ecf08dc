import type { Translate } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import { keysOf } from './keyboard';

/** A control's name with the key of its command, if it has one: "Save (S)". */
export function labelWithKey(t: Translate, name: string, command: string, keys: Preferences['keys']): string {
  const [first] = keysOf(command, keys);
  return first ? t('withKey', name, first.length === 1 ? first.toUpperCase() : first) : name;
}
