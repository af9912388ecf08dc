import type { FeatureManifest } from '../manifest';

export const focus: FeatureManifest = {
  id: 'focus',
  startsWhen: ({ finding }) => finding.focus !== 'off',
  takesSteps: true,
  commands: [{ id: 'focus.cycle', keys: ['Shift+f'], label: 'commandFocus', group: 'look' }],
  aid: {
    kind: 'choice',
    field: 'focus',
    control: 'focus',
    label: 'focusMode',
    choices: [
      { value: 'off', label: 'focusOff' },
      { value: 'paragraph', label: 'focusParagraph' },
      { value: 'sentence', label: 'focusSentence' },
    ],
  },
};
