import type { MessageKey } from '../../platform/message-key';
import type { KeyGroup } from '../keys/key-groups';
import { digitByPlace, keyOf } from '../keys/key-of';

/** A command of the list, or of the panel around it. */
export type ListCommand =
  | ('next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last')
  | ('pick' | 'pick-next' | 'pick-previous' | 'pick-to' | 'pick-all' | 'drop')
  | (
      | 'open'
      | 'open-tab'
      | 'original'
      | 'favourite'
      | 'archive'
      | 'read'
      | 'tags'
      | 'delete'
      | 'copy'
      | 'retry'
      | 'menu'
    )
  | ('search' | 'undo' | 'keys' | 'filter' | 'settings');

interface ListKey {
  command: ListCommand;
  /** As named by `keyOf`. */
  keys: readonly string[];
  label: MessageKey;
  group: KeyGroup;
}

/** Every key of the list, in the order of the dialog of keys. */
export const LIST_KEYS: readonly ListKey[] = [
  { command: 'next', keys: ['ArrowDown', 'j'], label: 'keyNext', group: 'move' },
  { command: 'previous', keys: ['ArrowUp', 'k'], label: 'keyPrevious', group: 'move' },
  { command: 'page-down', keys: ['PageDown'], label: 'keyPageDown', group: 'move' },
  { command: 'page-up', keys: ['PageUp'], label: 'keyPageUp', group: 'move' },
  { command: 'first', keys: ['Home'], label: 'keyFirst', group: 'move' },
  { command: 'last', keys: ['End'], label: 'keyLast', group: 'move' },
  { command: 'open', keys: ['Enter', 'o'], label: 'openArticle', group: 'article' },
  { command: 'open-tab', keys: ['Mod+Enter'], label: 'newTab', group: 'article' },
  { command: 'original', keys: ['v'], label: 'openOriginal', group: 'article' },
  { command: 'pick', keys: ['Space', 'x'], label: 'keyPick', group: 'select' },
  { command: 'pick-next', keys: ['Shift+ArrowDown'], label: 'keyPickNext', group: 'select' },
  { command: 'pick-previous', keys: ['Shift+ArrowUp'], label: 'keyPickPrevious', group: 'select' },
  { command: 'pick-to', keys: ['Shift+Space'], label: 'keyPickTo', group: 'select' },
  { command: 'pick-all', keys: ['Mod+a'], label: 'keyPickAll', group: 'select' },
  { command: 'drop', keys: ['Escape'], label: 'keyDrop', group: 'select' },
  { command: 'favourite', keys: ['f'], label: 'keyFavourite', group: 'article' },
  { command: 'archive', keys: ['e'], label: 'keyArchive', group: 'article' },
  { command: 'read', keys: ['m'], label: 'keyRead', group: 'article' },
  { command: 'tags', keys: ['t'], label: 'editTags', group: 'article' },
  { command: 'delete', keys: ['Delete', '#'], label: 'deleteArticle', group: 'article' },
  { command: 'copy', keys: ['c'], label: 'copyLink', group: 'share' },
  { command: 'retry', keys: ['r'], label: 'tryAgain', group: 'article' },
  { command: 'menu', keys: ['.', 'Shift+F10', 'ContextMenu'], label: 'keyMenu', group: 'general' },
  { command: 'undo', keys: ['z', 'Mod+z'], label: 'undo', group: 'general' },
  { command: 'search', keys: ['/'], label: 'keySearch', group: 'move' },
  { command: 'filter', keys: ['1', '2', '3', '4', '5', '6'], label: 'keyFilter', group: 'move' },
  { command: 'settings', keys: [','], label: 'allSettings', group: 'general' },
  { command: 'keys', keys: ['?'], label: 'keyKeys', group: 'general' },
];

/** The command for a key press, or null. */
export function commandFor(event: KeyboardEvent): ListCommand | null {
  const command = (key: string | null) =>
    LIST_KEYS.find(({ keys }) => key !== null && keys.includes(key))?.command;
  return command(keyOf(event)) ?? command(digitByPlace(event)) ?? null;
}

/** The number of the list that a press of the `filter` command chooses, from 1. */
export const filterNumber = (event: KeyboardEvent): number =>
  Number(keyOf(event)?.match(/^\d$/)?.[0] ?? digitByPlace(event));

/** Whether an element is a text field. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as Element | null;
  return Boolean(
    element?.matches?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'),
  );
}
