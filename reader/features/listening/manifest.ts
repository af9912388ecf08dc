import { Headphones } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const listening: FeatureManifest = {
  id: 'listening',
  commands: [
    { id: 'listening.toggle', keys: ['l', 'MediaPlayPause'], label: 'commandListen', group: 'listen' },
    { id: 'listening.nextSentence', keys: [')'], label: 'nextSentence', group: 'listen', whileRunning: true },
    {
      id: 'listening.previousSentence',
      keys: ['('],
      label: 'previousSentence',
      group: 'listen',
      whileRunning: true,
    },
    {
      id: 'listening.next',
      keys: ['>', 'MediaTrackNext'],
      label: 'nextParagraph',
      group: 'listen',
      whileRunning: true,
    },
    {
      id: 'listening.previous',
      keys: ['<', 'MediaTrackPrevious'],
      label: 'previousParagraph',
      group: 'listen',
      whileRunning: true,
    },
    { id: 'listening.stop', keys: ['Shift+l'], label: 'stopListening', group: 'listen', whileRunning: true },
  ],
  toolbar: {
    control: 'listen',
    label: 'listen',
    icon: Headphones,
    command: 'listening.toggle',
    side: 'start',
  },
};
