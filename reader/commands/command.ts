import type { KeyGroup } from '../../components/keys/key-groups';
import type { MessageKey } from '../../platform/message-key';

/** A command of the view, which keys can run. */
export interface Command {
  /** The feature's ID, a dot, and the action ("contents.toggle"); `view` if it needs no feature. */
  id: string;
  /** In the notation of `keyOf` (`components/keys/key-of.ts`); the user may choose others (`Preferences.keys`). */
  keys: readonly string[];
  label: MessageKey;
  /** Its group in the list of shortcuts. */
  group: KeyGroup;
  /** Does nothing unless its feature is running, and doesn't load it. */
  whileRunning?: true;
}

/** The ID of a command's feature: the part before the dot. */
export const featureIdOf = (command: string): string => command.split('.', 1)[0] ?? '';
