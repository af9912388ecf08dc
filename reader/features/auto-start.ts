import type { Preferences } from '../../preferences/types';

/** A feature that starts by itself, where the reader has chosen it or the article needs it. */
export interface AutoStart {
  id: string;
  /** `content` is null before the article is found: true then loads the feature ahead. */
  when(preferences: Preferences, content: HTMLElement | null): boolean;
}

/** One line a feature. The others start when a key or a button first asks for them. */
export const AUTO_STARTS: readonly AutoStart[] = [
  { id: 'paged', when: ({ finding }) => finding.mode === 'paged' },
  { id: 'focus', when: ({ finding }) => finding.focus !== 'off' },
  { id: 'ruler', when: ({ finding }) => finding.ruler },
  { id: 'beginnings', when: ({ finding }) => finding.boldBeginnings },
  { id: 'footnotes', when: (_, content) => !!content?.querySelector('a[href^="#"]') },
  { id: 'code', when: (_, content) => content?.querySelector('pre') != null },
  { id: 'math', when: (_, content) => content?.querySelector('math[alttext] > mtext:only-child') != null },
];
