import { Highlighter } from 'lucide';
import type { FeatureManifest } from '../manifest';

export const highlights: FeatureManifest = {
  id: 'highlights',
  // What was marked in a saved article is drawn at once; elsewhere it is loaded with the first mark.
  startsWhen: (_, content, isSaved) => isSaved && content !== null,
  commands: [
    { id: 'highlights.mark', keys: ['h'], label: 'highlight', group: 'article' },
    { id: 'highlights.note', keys: ['n'], label: 'highlightNote', group: 'article' },
    { id: 'highlights.list', keys: ['Shift+h'], label: 'highlights', group: 'article' },
    { id: 'highlights.open', keys: ['Enter'], label: 'openHighlight', group: 'article', whileRunning: true },
    {
      id: 'highlights.end-right',
      keys: ['Shift+ArrowRight'],
      label: 'moveEndRight',
      group: 'article',
      whileRunning: true,
    },
    {
      id: 'highlights.end-left',
      keys: ['Shift+ArrowLeft'],
      label: 'moveEndLeft',
      group: 'article',
      whileRunning: true,
    },
    {
      id: 'highlights.start-back',
      keys: ['Shift+ArrowUp'],
      label: 'moveStartBack',
      group: 'article',
      whileRunning: true,
    },
    {
      id: 'highlights.start-forward',
      keys: ['Shift+ArrowDown'],
      label: 'moveStartForward',
      group: 'article',
      whileRunning: true,
    },
  ],
  toolbar: {
    control: 'highlights',
    label: 'highlights',
    icon: Highlighter,
    command: 'highlights.list',
    side: 'start',
  },
  menu: [{ group: 'article', command: 'highlights.list', label: 'highlights' }],
};
