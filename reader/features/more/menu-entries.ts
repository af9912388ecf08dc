import type { FeatureHost } from '../feature';
import { FEATURES } from '../features';
import type { MenuItem } from '../manifest';

/** The menu's groups, in their order. */
const GROUPS: readonly MenuItem['group'][] = ['take', 'correct', 'always'];

/** One line of the menu: a command, under the name that its key has too. */
export interface Entry extends Pick<MenuItem, 'command' | 'label'> {
  /** Set for what is switched on and off. */
  isOn?: boolean;
}

/** The features' entries that mean something here, by group; none of a feature that needs a page where there is none. */
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
