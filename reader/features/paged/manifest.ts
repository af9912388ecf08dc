import type { FeatureManifest } from '../manifest';

export const paged: FeatureManifest = {
  id: 'paged',
  startsWhen: ({ finding }) => finding.mode === 'paged',
  commands: [
    { id: 'paged.toggle', keys: ['p'], label: 'commandPaged', group: 'look' },
    { id: 'paged.left', keys: ['ArrowLeft'], label: 'commandPageLeft', group: 'move', whileRunning: true },
    { id: 'paged.right', keys: ['ArrowRight'], label: 'commandPageRight', group: 'move', whileRunning: true },
  ],
  aid: {
    kind: 'choice',
    field: 'mode',
    control: 'mode',
    label: 'mode',
    choices: [
      { value: 'scroll', label: 'modeScroll' },
      { value: 'paged', label: 'modePaged' },
    ],
  },
};
