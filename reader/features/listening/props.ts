import type { Preferences } from '../../../preferences/types';
import type { Voice } from './voices';

/** Properties of the playback controls. */
export interface ListeningBarProps {
  playing: boolean;
  /** An error or status message; empty if there is none. */
  message: string;
  speech: Preferences['speech'];
  /** Language of the text (BCP 47), and the voices that speak it. */
  language: string;
  voices: readonly Voice[];
  locale: string;
  /** Whether the user has scrolled away from the spoken text. */
  away: boolean;
  /** Whether it continued where it stopped last time. */
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
