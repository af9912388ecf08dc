import { Glasses } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const aids: FeatureManifest = {
  id: 'aids',
  commands: [{ id: 'aids.toggle', keys: ['Shift+a'], label: 'aids', group: 'look' }],
  toolbar: { control: 'aids', label: 'aids', icon: Glasses, command: 'aids.toggle', side: 'end' },
};
