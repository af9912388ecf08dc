import { Contrast, type LucideIcon, Moon, Sun, SunDim } from 'lucide-preact';
import type { Theme } from '../../preferences/types';
import { type MessageKey, useStrings } from '../strings';

const CHOICES: readonly { theme: Theme; label: MessageKey; icon: LucideIcon }[] = [
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
      {CHOICES.map(({ theme: choice, label, icon: Icon }) => (
        <label key={choice} class="icon" title={t(label)}>
          <input
            type="radio"
            name="theme"
            class="heard"
            data-control={`theme-${choice}`}
            checked={theme === choice}
            onChange={() => onTheme(choice)}
          />
          <Icon size={20} aria-hidden="true" />
          <span class="heard">{t(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
