import { useId } from 'preact/hooks';
import type { MessageKey } from '../../platform/message-key';
import { type OwnTheme, THEMES, type Theme } from '../../preferences/types';
import { useStrings } from '../strings';

/** The names of the themes. */
export const THEME_NAMES: Record<Theme, MessageKey> = {
  automatic: 'themeAutomatic',
  light: 'themeLight',
  sepia: 'themeSepia',
  grey: 'themeGrey',
  dark: 'themeDark',
  black: 'themeBlack',
  'contrast-light': 'themeContrastLight',
  'contrast-dark': 'themeContrastDark',
  own: 'themeOwn',
};

interface ThemeChoiceProps {
  theme: Theme;
  own: OwnTheme;
  onTheme(theme: Theme): void;
}

/** The choice of themes, each a sample of its colours: a radio group. */
export function ThemeChoice({ theme, own, onTheme }: ThemeChoiceProps) {
  const t = useStrings();
  const name = useId();
  return (
    <fieldset class="themes" data-control="theme" style={{ '--own-paper': own.paper, '--own-ink': own.ink }}>
      <legend>{t('theme')}</legend>
      {THEMES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            class="heard"
            name={name}
            data-control={`theme-${choice}`}
            checked={theme === choice}
            onChange={() => onTheme(choice)}
          />
          <span class="patch" data-theme={choice} aria-hidden="true">
            {t('patchLetters')}
          </span>
          <span class="name">{t(THEME_NAMES[choice])}</span>
        </label>
      ))}
    </fieldset>
  );
}
