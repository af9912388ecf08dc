import { FEATURES } from '../features/features';
import type { Command } from './command';

/** The commands of the view itself (`view-commands.ts`). */
const VIEW_COMMANDS: readonly Command[] = [
  { id: 'view.next', keys: ['j', 'ArrowDown'], label: 'commandNext', group: 'move' },
  { id: 'view.previous', keys: ['k', 'ArrowUp'], label: 'commandPrevious', group: 'move' },
  { id: 'view.forward', keys: ['Space', 'PageDown'], label: 'commandForward', group: 'move' },
  { id: 'view.back', keys: ['Shift+Space', 'PageUp'], label: 'commandBack', group: 'move' },
  { id: 'view.start', keys: ['Home'], label: 'commandStart', group: 'move' },
  { id: 'view.end', keys: ['End'], label: 'commandEnd', group: 'move' },
  { id: 'view.return', keys: ['Backspace', 'Alt+ArrowLeft'], label: 'commandReturn', group: 'move' },
  { id: 'view.save', keys: ['s'], label: 'save', group: 'article' },
  { id: 'view.favourite', keys: ['f'], label: 'keyFavourite', group: 'article' },
  { id: 'view.archive', keys: ['e'], label: 'keyArchive', group: 'article' },
  { id: 'view.read', keys: ['m'], label: 'keyRead', group: 'article' },
  { id: 'view.tags', keys: ['t'], label: 'editTags', group: 'article' },
  { id: 'view.delete', keys: ['Delete', '#'], label: 'deleteArticle', group: 'article' },
  { id: 'view.original', keys: ['v'], label: 'openOriginal', group: 'article' },
  { id: 'view.larger', keys: ['+', '='], label: 'textLarger', group: 'look' },
  { id: 'view.smaller', keys: ['-'], label: 'textSmaller', group: 'look' },
  { id: 'view.normal', keys: ['0'], label: 'commandNormalSize', group: 'look' },
  { id: 'view.undo', keys: ['z', 'Mod+z'], label: 'undo', group: 'general' },
  { id: 'view.library', keys: ['i'], label: 'openLibrary', group: 'general' },
  { id: 'view.settings', keys: [','], label: 'allSettings', group: 'general' },
];

/** Every command, in the order of the list of keys: the view's own, then each feature's. */
export const COMMANDS: readonly Command[] = [
  ...VIEW_COMMANDS,
  ...FEATURES.flatMap(({ commands = [] }) => commands),
];
