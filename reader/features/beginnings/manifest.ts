import type { FeatureManifest } from '../manifest';

export const beginnings: FeatureManifest = {
  id: 'beginnings',
  startsWhen: ({ finding }) => finding.boldBeginnings,
  commands: [{ id: 'beginnings.toggle', keys: ['b'], label: 'boldBeginnings', group: 'look' }],
  aid: { kind: 'switch', field: 'boldBeginnings', control: 'bold-beginnings', label: 'boldBeginnings' },
};
