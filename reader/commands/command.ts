import type { MessageKey } from '../../platform/message-key';

/** Something that a key does in the view. */
export interface Command {
  /** The feature's id, a point, and what it does ("contents.toggle"); `view` for what needs no feature. */
  id: string;
  /** As `keyOf` names them (`keyboard.ts`); the user may choose others (`Preferences.keys`). */
  keys: readonly string[];
  label: MessageKey;
  /** Does nothing unless its feature is running, and doesn't load it. */
  whileRunning?: true;
}

/** The feature that a command belongs to: the part of its id before the point. */
export const featureIdOf = (command: string): string => command.split('.', 1)[0] ?? '';
