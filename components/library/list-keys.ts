import type { MessageKey } from '../../platform/message-key';

/** A command of the list, or of the panel around it. */
export type ListCommand =
  | ('next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last')
  | ('pick' | 'pick-next' | 'pick-previous' | 'pick-to' | 'pick-all' | 'drop')
  | ('open' | 'original' | 'favourite' | 'archive' | 'read' | 'tags' | 'delete' | 'copy' | 'retry' | 'menu')
  | ('search' | 'undo' | 'keys' | 'filter');

interface ListKey {
  command: ListCommand;
  /** As in `KeyboardEvent.key`; "Mod" is Ctrl, or ⌘ on a Mac. */
  keys: readonly string[];
  label: MessageKey;
}

/** Every key of the list, in the order of the dialog of keys. */
export const LIST_KEYS: readonly ListKey[] = [
  { command: 'next', keys: ['ArrowDown', 'j'], label: 'keyNext' },
  { command: 'previous', keys: ['ArrowUp', 'k'], label: 'keyPrevious' },
  { command: 'page-down', keys: ['PageDown'], label: 'keyPageDown' },
  { command: 'page-up', keys: ['PageUp'], label: 'keyPageUp' },
  { command: 'first', keys: ['Home'], label: 'keyFirst' },
  { command: 'last', keys: ['End'], label: 'keyLast' },
  { command: 'open', keys: ['Enter', 'o'], label: 'openArticle' },
  { command: 'original', keys: ['v'], label: 'openOriginal' },
  { command: 'pick', keys: [' ', 'x'], label: 'keyPick' },
  { command: 'pick-next', keys: ['Shift+ArrowDown'], label: 'keyPickNext' },
  { command: 'pick-previous', keys: ['Shift+ArrowUp'], label: 'keyPickPrevious' },
  { command: 'pick-to', keys: ['Shift+ '], label: 'keyPickTo' },
  { command: 'pick-all', keys: ['Mod+a'], label: 'keyPickAll' },
  { command: 'drop', keys: ['Escape'], label: 'keyDrop' },
  { command: 'favourite', keys: ['f'], label: 'keyFavourite' },
  { command: 'archive', keys: ['e'], label: 'keyArchive' },
  { command: 'read', keys: ['m'], label: 'keyRead' },
  { command: 'tags', keys: ['t'], label: 'editTags' },
  { command: 'delete', keys: ['Delete', '#'], label: 'delete' },
  { command: 'copy', keys: ['c'], label: 'copyLink' },
  { command: 'retry', keys: ['r'], label: 'tryAgain' },
  { command: 'menu', keys: ['Shift+F10', 'ContextMenu'], label: 'keyMenu' },
  { command: 'undo', keys: ['z', 'Mod+z'], label: 'undo' },
  { command: 'search', keys: ['/'], label: 'keySearch' },
  { command: 'filter', keys: ['1', '2', '3', '4', '5'], label: 'keyFilter' },
  { command: 'keys', keys: ['?'], label: 'keyKeys' },
];

/** A key press in the notation of `LIST_KEYS`. Shift only counts if it doesn't produce another character. */
function keyName(event: KeyboardEvent): string {
  const shift = event.shiftKey && (event.key.length > 1 || event.key === ' ') ? 'Shift+' : '';
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${mod}${shift}${key}`;
}

/** The command for a key press, or null. */
export function commandFor(event: KeyboardEvent): ListCommand | null {
  if (event.altKey) return null;
  const key = keyName(event);
  return LIST_KEYS.find(({ keys }) => keys.includes(key))?.command ?? null;
}

/** Whether an element is a text field. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as Element | null;
  return Boolean(
    element?.matches?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'),
  );
}
