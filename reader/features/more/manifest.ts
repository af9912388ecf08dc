import { Ellipsis } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const more: FeatureManifest = {
  id: 'more',
  needsPage: true,
  commands: [{ id: 'more.toggle', keys: ['.'], label: 'more', group: 'general' }],
  toolbar: { control: 'more', label: 'more', icon: Ellipsis, command: 'more.toggle', side: 'end' },
};
