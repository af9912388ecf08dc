import type { FeatureHost } from '../feature';
import { FEATURES } from '../features';
import type { MenuItem } from '../manifest';

/** The menu's groups, in their order. */
const GROUPS: readonly MenuItem['group'][] = ['take', 'correct', 'always'];

/** An entry of the menu. */
export interface Entry extends Pick<MenuItem, 'command' | 'label'> {
  /** For an entry that is switched on and off: whether it is on. */
  isOn?: boolean;
}

/** The features' useful menu entries, by group, without those that need a page if there is none below the view. */
export function entriesFor(host: FeatureHost): Entry[][] {
  const preferences = host.preferences();
  const items = FEATURES.filter(({ needsPage }) => host.page || !needsPage)
    .flatMap(({ menu = [] }) => menu)
    .filter(({ isUseful }) => isUseful?.(preferences, host.page?.site ?? '') ?? true);
  return GROUPS.map((group) =>
    items
      .filter((item) => item.group === group)
      .map(({ command, label, isOn }) => ({ command, label, isOn: isOn?.(preferences) })),
  ).filter((entries) => entries.length > 0);
}
