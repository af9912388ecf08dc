import type { FeatureManifest } from '../manifest';

export const paper: FeatureManifest = {
  id: 'paper',
  commands: [
    { id: 'paper.print', keys: [], label: 'print', group: 'share' },
    { id: 'paper.markdown', keys: ['Shift+m'], label: 'copyMarkdown', group: 'share' },
    { id: 'paper.quote', keys: ['q'], label: 'copyQuotation', group: 'share' },
    { id: 'paper.link', keys: ['c'], label: 'copyPassage', group: 'share' },
  ],
  menu: [
    { group: 'take', command: 'paper.print', label: 'print' },
    {
      group: 'take',
      command: 'paper.addresses',
      label: 'printAddresses',
      isOn: ({ print }) => print.linkAddresses,
    },
    { group: 'take', command: 'paper.markdown', label: 'copyMarkdown' },
    { group: 'take', command: 'paper.quote', label: 'copyQuotation' },
    { group: 'take', command: 'paper.link', label: 'copyPassage' },
  ],
};
