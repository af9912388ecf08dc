import { Glasses } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const aids: FeatureManifest = {
  id: 'aids',
  commands: [{ id: 'aids.toggle', keys: ['v'], label: 'aids' }],
  toolbar: { control: 'aids', label: 'aids', icon: Glasses, command: 'aids.toggle', side: 'end' },
};
