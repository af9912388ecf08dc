import { Contrast, type IconNode, Moon, Sun, SunDim } from 'lucide';
import type { Theme } from '../../preferences/types';
import { type MessageKey, useStrings } from '../strings';
import { Icon } from './Icon';

const CHOICES: readonly { theme: Theme; label: MessageKey; icon: IconNode }[] = [
  { theme: 'automatic', label: 'themeAutomatic', icon: Contrast },
  { theme: 'light', label: 'themeLight', icon: Sun },
  { theme: 'sepia', label: 'themeSepia', icon: SunDim },
  { theme: 'dark', label: 'themeDark', icon: Moon },
];

/** Four themes side by side: a radio group, so arrows move and each shows itself in the text behind it at once. */
export function ThemePicker({ theme, onTheme }: { theme: Theme; onTheme(theme: Theme): void }) {
  const t = useStrings();
  return (
    <fieldset class="themes" data-control="theme">
      <legend class="heard">{t('theme')}</legend>
      {CHOICES.map(({ theme: choice, label, icon }) => (
        <label key={choice} class="icon" title={t(label)}>
          <input
            type="radio"
            name="theme"
            class="heard"
            data-control={`theme-${choice}`}
            checked={theme === choice}
            onChange={() => onTheme(choice)}
          />
          <Icon node={icon} />
          <span class="heard">{t(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
