import type { FeatureManifest } from '../manifest';

export const keys: FeatureManifest = {
  id: 'keys',
  commands: [{ id: 'keys.toggle', keys: ['?'], label: 'keys', group: 'general' }],
};
