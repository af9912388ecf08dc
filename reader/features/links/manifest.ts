import type { FeatureManifest } from '../manifest';

export const links: FeatureManifest = {
  id: 'links',
  needsPage: true,
  commands: [{ id: 'links.open', keys: ['o'], label: 'openLink', group: 'general' }],
};
