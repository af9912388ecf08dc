import type { FeatureManifest } from '../manifest';

export const autoscroll: FeatureManifest = {
  id: 'autoscroll',
  commands: [{ id: 'autoscroll.toggle', keys: ['Shift+s'], label: 'autoScroll', group: 'move' }],
};
