import { FEATURES } from '../features/features';
import type { Command } from './command';

/** The commands of the view itself (`view-commands.ts`). */
const VIEW_COMMANDS: readonly Command[] = [
  { id: 'view.next', keys: ['j', 'ArrowDown'], label: 'commandNext' },
  { id: 'view.previous', keys: ['k', 'ArrowUp'], label: 'commandPrevious' },
  { id: 'view.forward', keys: ['Space', 'PageDown'], label: 'commandForward' },
  { id: 'view.back', keys: ['Shift+Space', 'PageUp'], label: 'commandBack' },
  { id: 'view.start', keys: ['Home'], label: 'commandStart' },
  { id: 'view.end', keys: ['End'], label: 'commandEnd' },
  { id: 'view.return', keys: ['Backspace', 'Alt+ArrowLeft'], label: 'commandReturn' },
  { id: 'view.save', keys: ['s'], label: 'save' },
  { id: 'view.larger', keys: ['+', '='], label: 'textLarger' },
  { id: 'view.smaller', keys: ['-'], label: 'textSmaller' },
  { id: 'view.normal', keys: ['0'], label: 'commandNormalSize' },
  { id: 'view.settings', keys: [','], label: 'allSettings' },
];

/** Every command, in the order of the list of keys: the view's own, then each feature's. */
export const COMMANDS: readonly Command[] = [
  ...VIEW_COMMANDS,
  ...FEATURES.flatMap(({ commands = [] }) => commands),
];
