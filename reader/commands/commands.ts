import type { MessageKey } from '../../platform/message-key';

/** Something a reader can do with a key. */
export interface Command {
  /** The feature's id, a point, and what it does ("contents.toggle"); `view` is what is always there. */
  id: string;
  /** As `keyOf` names them; a reader may choose others (`Preferences.keys`). */
  keys: readonly string[];
  label: MessageKey;
  /** Means something only while its feature runs, and loads nothing. */
  whileRunning?: true;
}

/** Every command, in the order the list of keys shows them. */
export const COMMANDS: readonly Command[] = [
  { id: 'view.next', keys: ['j', 'ArrowDown'], label: 'commandNext' },
  { id: 'view.previous', keys: ['k', 'ArrowUp'], label: 'commandPrevious' },
  { id: 'view.forward', keys: ['Space', 'PageDown'], label: 'commandForward' },
  { id: 'view.back', keys: ['Shift+Space', 'PageUp'], label: 'commandBack' },
  { id: 'view.start', keys: ['Home'], label: 'commandStart' },
  { id: 'view.end', keys: ['End'], label: 'commandEnd' },
  { id: 'view.return', keys: ['Backspace', 'Alt+ArrowLeft'], label: 'commandReturn' },
  { id: 'view.save', keys: ['s'], label: 'save' },
  { id: 'contents.toggle', keys: ['t'], label: 'commandContents' },
  { id: 'find.open', keys: ['/'], label: 'commandFind' },
  { id: 'find.next', keys: ['n'], label: 'findNext', whileRunning: true },
  { id: 'find.previous', keys: ['Shift+n'], label: 'findPrevious', whileRunning: true },
  { id: 'type.toggle', keys: ['a'], label: 'typeSheet' },
  { id: 'paper.print', keys: [], label: 'print' },
  { id: 'paper.markdown', keys: ['m'], label: 'copyMarkdown' },
  { id: 'paper.quote', keys: ['q'], label: 'copyQuotation' },
  { id: 'paper.link', keys: ['c'], label: 'copyPassage' },
  { id: 'corrections.remove', keys: ['Delete'], label: 'removeThis' },
  { id: 'corrections.undo', keys: ['z'], label: 'undoRemove' },
  { id: 'corrections.list', keys: [], label: 'whatWasRemoved' },
  { id: 'links.open', keys: ['o'], label: 'openLink' },
  { id: 'more.toggle', keys: ['.'], label: 'more' },
  { id: 'view.larger', keys: ['+', '='], label: 'textLarger' },
  { id: 'view.smaller', keys: ['-'], label: 'textSmaller' },
  { id: 'view.normal', keys: ['0'], label: 'commandNormalSize' },
  { id: 'view.settings', keys: [','], label: 'allSettings' },
  { id: 'paged.toggle', keys: ['p'], label: 'commandPaged' },
  { id: 'paged.left', keys: ['ArrowLeft'], label: 'commandPageLeft', whileRunning: true },
  { id: 'paged.right', keys: ['ArrowRight'], label: 'commandPageRight', whileRunning: true },
  { id: 'focus.cycle', keys: ['f'], label: 'commandFocus' },
  { id: 'ruler.toggle', keys: ['r'], label: 'ruler' },
  { id: 'beginnings.toggle', keys: ['b'], label: 'boldBeginnings' },
  { id: 'autoscroll.toggle', keys: ['Shift+s'], label: 'autoScroll' },
  { id: 'aids.toggle', keys: ['v'], label: 'aids' },
  { id: 'listening.toggle', keys: ['l', 'MediaPlayPause'], label: 'commandListen' },
  { id: 'listening.nextSentence', keys: [')'], label: 'nextSentence', whileRunning: true },
  { id: 'listening.previousSentence', keys: ['('], label: 'previousSentence', whileRunning: true },
  { id: 'listening.next', keys: ['>', 'MediaTrackNext'], label: 'nextParagraph', whileRunning: true },
  {
    id: 'listening.previous',
    keys: ['<', 'MediaTrackPrevious'],
    label: 'previousParagraph',
    whileRunning: true,
  },
  { id: 'listening.stop', keys: ['Shift+l'], label: 'stopListening', whileRunning: true },
  { id: 'keys.toggle', keys: ['?'], label: 'keys' },
];

/** The feature that a command belongs to: the part of its id before the point. */
export const featureIdOf = (command: string): string => command.split('.', 1)[0] ?? '';
