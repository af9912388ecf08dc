import { TableOfContents } from 'lucide';
import type { FeatureManifest } from '../manifest';

/** Minimum number of headings for a table of contents. */
const MIN_HEADINGS = 2;

export const contents: FeatureManifest = {
  id: 'contents',
  commands: [{ id: 'contents.toggle', keys: ['g'], label: 'commandContents', group: 'move' }],
  toolbar: {
    control: 'contents',
    label: 'contents',
    icon: TableOfContents,
    command: 'contents.toggle',
    side: 'start',
    isUseful: (content) => (content.match(/<h[1-6][\s>]/g)?.length ?? 0) >= MIN_HEADINGS,
  },
};
