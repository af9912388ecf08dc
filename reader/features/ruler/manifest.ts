import type { FeatureManifest } from '../manifest';

export const ruler: FeatureManifest = {
  id: 'ruler',
  startsWhen: ({ finding }) => finding.ruler,
  takesSteps: true,
  commands: [{ id: 'ruler.toggle', keys: ['u'], label: 'ruler', group: 'look' }],
  aid: { kind: 'switch', field: 'ruler', control: 'ruler', label: 'ruler' },
};
