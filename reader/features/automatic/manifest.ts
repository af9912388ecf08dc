import type { FeatureManifest } from '../manifest';

export const automatic: FeatureManifest = {
  id: 'automatic',
  needsPage: true,
  menu: [{ group: 'always', command: 'automatic.open', label: 'automaticOpen' }],
};
