import { Headphones } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const listening: FeatureManifest = {
  id: 'listening',
  commands: [
    { id: 'listening.toggle', keys: ['l', 'MediaPlayPause'], label: 'commandListen' },
    { id: 'listening.nextSentence', keys: [')'], label: 'nextSentence', whileRunning: true },
    { id: 'listening.previousSentence', keys: ['('], label: 'previousSentence', whileRunning: true },
    { id: 'listening.next', keys: ['>', 'MediaTrackNext'], label: 'nextParagraph', whileRunning: true },
    {
      id: 'listening.previous',
      keys: ['<', 'MediaTrackPrevious'],
      label: 'previousParagraph',
      whileRunning: true,
    },
    { id: 'listening.stop', keys: ['Shift+l'], label: 'stopListening', whileRunning: true },
  ],
  toolbar: {
    control: 'listen',
    label: 'listen',
    icon: Headphones,
    command: 'listening.toggle',
    side: 'start',
  },
};
