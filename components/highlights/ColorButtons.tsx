import { HIGHLIGHT_COLORS, type HighlightColor } from '../../library/types';
import { useStrings } from '../strings';
import { COLOR_NAMES } from './colors';

interface ColorButtonsProps {
  /** Stands before the color in the `data-control` of each. */
  control: string;
  /** The color that is on, or null; absent if they aren't switches. */
  chosen?: HighlightColor | null;
  /** The name of a button, from that of its color, which it is by default. */
  label?(color: string): string;
  onChoose(color: HighlightColor): void;
}

/** A button for each color of highlights. */
export function ColorButtons({ control, chosen, label = (color) => color, onChoose }: ColorButtonsProps) {
  const t = useStrings();
  return (
    <>
      {HIGHLIGHT_COLORS.map((color) => {
        const name = label(t(COLOR_NAMES[color]));
        return (
          <button
            key={color}
            type="button"
            class="icon mark-color"
            data-control={`${control}-${color}`}
            data-color={color}
            title={name}
            aria-label={name}
            aria-pressed={chosen === undefined ? undefined : color === chosen}
            onClick={() => onChoose(color)}
          >
            <span aria-hidden="true" />
          </button>
        );
      })}
    </>
  );
}
