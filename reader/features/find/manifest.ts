import { Search } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const find: FeatureManifest = {
  id: 'find',
  commands: [
    { id: 'find.open', keys: ['/'], label: 'commandFind', group: 'move' },
    { id: 'find.next', keys: ['F3', 'Mod+g'], label: 'findNext', group: 'move', whileRunning: true },
    {
      id: 'find.previous',
      keys: ['Shift+F3', 'Mod+Shift+g'],
      label: 'findPrevious',
      group: 'move',
      whileRunning: true,
    },
  ],
  toolbar: { control: 'find', label: 'find', icon: Search, command: 'find.open', side: 'start' },
};
