import { HIGHLIGHT_COLORS, type HighlightColor } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';

/** The names of the colours. */
export const COLOR_NAMES: Record<HighlightColor, MessageKey> = {
  yellow: 'colorYellow',
  green: 'colorGreen',
  blue: 'colorBlue',
  red: 'colorRed',
};

/** What other services call the colours that are nearest to ours (docs/import.md). */
const NEAREST: Record<string, HighlightColor> = {
  orange: 'yellow',
  pink: 'red',
  magenta: 'red',
  purple: 'blue',
  cyan: 'blue',
  teal: 'green',
};

/** The colour a highlight is drawn in: its own, the nearest to another service's, else yellow. */
export function drawnColor(color: string | null): HighlightColor {
  const name = (color ?? '').trim().toLowerCase();
  return HIGHLIGHT_COLORS.find((own) => own === name) ?? NEAREST[name] ?? 'yellow';
}
