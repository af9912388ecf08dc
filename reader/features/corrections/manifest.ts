import type { FeatureManifest } from '../manifest';

export const corrections: FeatureManifest = {
  id: 'corrections',
  needsPage: true,
  commands: [
    { id: 'corrections.remove', keys: ['d'], label: 'removeThis', group: 'article' },
    { id: 'corrections.list', keys: [], label: 'whatWasRemoved', group: 'article' },
  ],
  undo: 'corrections.undo',
  menu: [
    { group: 'correct', command: 'corrections.pick', label: 'pickText' },
    {
      group: 'correct',
      command: 'corrections.forget',
      label: 'forgetPick',
      isUseful: ({ picks }, site) => Object.hasOwn(picks, site),
    },
    { group: 'correct', command: 'corrections.remove', label: 'removeThis' },
    { group: 'correct', command: 'corrections.list', label: 'whatWasRemoved' },
    { group: 'correct', command: 'corrections.all', label: 'showAllText' },
    { group: 'correct', command: 'corrections.report', label: 'report' },
  ],
};
