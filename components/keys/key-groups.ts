import type { MessageKey } from '../../platform/message-key';

/** The group of a keyboard shortcut, in the list of shortcuts. */
export type KeyGroup = 'move' | 'select' | 'article' | 'look' | 'listen' | 'share' | 'general';

/** The groups in the order of the list. */
export const KEY_GROUPS: readonly { group: KeyGroup; label: MessageKey }[] = [
  { group: 'move', label: 'keysMove' },
  { group: 'select', label: 'keysSelect' },
  { group: 'article', label: 'keysArticle' },
  { group: 'look', label: 'keysLook' },
  { group: 'listen', label: 'keysListen' },
  { group: 'share', label: 'keysShare' },
  { group: 'general', label: 'keysGeneral' },
];
