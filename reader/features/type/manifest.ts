import { ALargeSmall } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const type: FeatureManifest = {
  id: 'type',
  commands: [{ id: 'type.toggle', keys: ['a'], label: 'typeSheet', group: 'look' }],
  toolbar: { control: 'type', label: 'typeSheet', icon: ALargeSmall, command: 'type.toggle', side: 'end' },
};
