import type { Preferences } from '../../../preferences/types';
import type { Voice } from './voices';

/** What the bar of listening shows, and what its buttons do. */
export interface ListeningBarProps {
  playing: boolean;
  /** What went wrong or what there is to know, in a sentence; empty where there is nothing. */
  message: string;
  speech: Preferences['speech'];
  /** Language of what is spoken (BCP 47), and the voices that speak it. */
  language: string;
  voices: readonly Voice[];
  locale: string;
  /** Whether the reader went elsewhere in the text. */
  away: boolean;
  /** Whether it goes on where it stopped another time. */
  resumed: boolean;
  settingsOpen: boolean;
  onPlay(): void;
  onStep(by: 1 | -1, unit: 'sentence' | 'paragraph'): void;
  onSpeech(changed: Partial<Preferences['speech']>): void;
  onBack(): void;
  onBeginning(): void;
  onSettings(): void;
  onClose(): void;
}
