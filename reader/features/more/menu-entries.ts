import type { MessageKey } from '../../../platform/message-key';
import type { FeatureHost } from '../feature';
import { FEATURES } from '../features';
import type { MenuItem } from '../manifest';

/** The menu's groups in their order, and their headings. */
const GROUPS: readonly { group: MenuItem['group']; heading?: MessageKey }[] = [
  { group: 'article' },
  { group: 'take' },
  { group: 'always' },
  { group: 'correct', heading: 'somethingWrong' },
  { group: 'general' },
];

/** An entry of the menu. */
export interface Entry extends Pick<MenuItem, 'command' | 'label'> {
  /** For an entry that is switched on and off: whether it is on. */
  isOn?: boolean;
}

/** A group of entries, and its heading if it has one. */
export interface EntryGroup {
  heading: MessageKey | null;
  entries: readonly Entry[];
}

/** The entries for the article itself, and for the reader. */
function ownItems({ actions }: FeatureHost): MenuItem[] {
  const saved = actions?.saved;
  const items: (MenuItem | false | undefined)[] = [
    saved && { group: 'article', command: 'view.original', label: 'openOriginal' },
    saved && { group: 'article', command: 'view.read', label: saved.isRead() ? 'markUnread' : 'markRead' },
    saved && { group: 'article', command: 'view.details', label: 'editDetails' },
    Boolean(actions) && { group: 'take', command: 'view.export', label: 'exportTitle' },
    Boolean(actions?.share) && { group: 'take', command: 'view.share', label: 'share' },
    { group: 'general', command: 'view.settings', label: 'settings' },
    { group: 'general', command: 'keys.toggle', label: 'keys' },
    { group: 'general', command: 'view.help', label: 'help' },
    saved && { group: 'general', command: 'view.delete', label: 'deleteArticle' },
  ];
  return items.filter((item) => item !== false && item !== undefined);
}

/** The useful menu entries by group, without those that need a page if there is none below the view. */
export function entriesFor(host: FeatureHost): EntryGroup[] {
  const preferences = host.preferences();
  const ofFeatures = FEATURES.filter(({ needsPage }) => host.page || !needsPage)
    .flatMap(({ menu = [] }) => menu)
    .filter(({ isUseful }) => isUseful?.(preferences, host.page?.site ?? '') ?? true);
  const items = [...ownItems(host), ...ofFeatures];
  return GROUPS.map(({ group, heading = null }) => ({
    heading,
    entries: items
      .filter((item) => item.group === group)
      .map(({ command, label, isOn }) => ({ command, label, isOn: isOn?.(preferences) })),
  })).filter(({ entries }) => entries.length > 0);
}
