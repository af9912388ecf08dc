import type { OwnTheme } from '../../preferences/types';
import { useStrings } from '../strings';
import { contrast, MIN_CONTRAST } from '../theme/contrast';

interface OwnColoursProps {
  own: OwnTheme;
  locale: string;
  onOwn(own: OwnTheme): void;
}

/** The two colours of the user's own theme, their contrast, and a warning if it is too low. */
export function OwnColours({ own, locale, onOwn }: OwnColoursProps) {
  const t = useStrings();
  const ratio = contrast(own.paper, own.ink);
  // Rounded down, so that the contrast isn't overstated.
  const ratioText = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    Math.floor(ratio * 10) / 10,
  );
  const isLegible = ratio >= MIN_CONTRAST;
  return (
    <div class="own-colours">
      {(['paper', 'ink'] as const).map((part) => (
        <label key={part}>
          <input
            type="color"
            data-control={`own-${part}`}
            value={own[part]}
            onInput={(event) => onOwn({ ...own, [part]: event.currentTarget.value })}
          />
          {t(part === 'paper' ? 'ownPaper' : 'ownInk')}
        </label>
      ))}
      <p role="status" data-control="contrast" data-legible={isLegible}>
        {t(isLegible ? 'contrastIs' : 'contrastTooLow', ratioText)}
      </p>
    </div>
  );
}
