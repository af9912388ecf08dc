import { X } from 'lucide';
import { useRef } from 'preact/hooks';
import {
  appearanceFor,
  hasOwnAppearance,
  withAppearance,
  withAppearanceMoved,
  withOwnAppearance,
} from '../../preferences/look';
import type { Appearance, Preferences } from '../../preferences/types';
import { useStrings } from '../strings';
import { IconButton } from './IconButton';
import { OwnColours } from './OwnColours';
import { PresetChoice } from './PresetChoice';
import { Switch } from './Switch';
import { ThemeChoice } from './ThemeChoice';
import { FamilyChoice, Scales, SettingFields } from './TypeFields';

export interface TypeSheetProps {
  preferences: Preferences;
  /** The site of the article, or null. */
  site: string | null;
  locale: string;
  onPreferences(changed: Preferences): void;
  /** Opens the options page. */
  onSettings(): void;
  onClose(): void;
}

/** The sheet with the settings of the text, which change at once behind it. Rare ones are in `<details>`. */
export function TypeSheet({ preferences, site, locale, onPreferences, onSettings, onClose }: TypeSheetProps) {
  const t = useStrings();
  // As it was when the sheet opened: what is changed here before "Use only on this site" is meant for the site too.
  const generalBefore = useRef<Appearance>({ type: preferences.type, theme: preferences.theme });
  const appearance = appearanceFor(preferences, site);
  const change = (part: Partial<Appearance>) =>
    onPreferences(withAppearance(preferences, site, { ...appearance, ...part }));
  const fields = { type: appearance.type, locale, onType: (type: Appearance['type']) => change({ type }) };
  return (
    <div class="sheet" role="dialog" aria-label={t('typeSheet')} tabIndex={-1} data-part="type-sheet">
      <div class="panel-head">
        <h2>{t('typeSheet')}</h2>
        <IconButton control="close-sheet" label={t('closePanel')} icon={X} onClick={onClose} />
      </div>
      <Scales {...fields} only={['textSize']} />
      <ThemeChoice theme={appearance.theme} own={preferences.own} onTheme={(theme) => change({ theme })} />
      {appearance.theme === 'own' && (
        <OwnColours
          own={preferences.own}
          locale={locale}
          onOwn={(own) => onPreferences({ ...preferences, own })}
        />
      )}
      <PresetChoice preferences={preferences} type={appearance.type} onType={fields.onType} />
      <FamilyChoice {...fields} />
      <details>
        <summary>{t('moreType')}</summary>
        <Scales {...fields} only={['width', 'lineHeight', 'weight', 'letterSpacing', 'wordSpacing']} />
        <SettingFields {...fields} />
        <Switch
          control="dim-images"
          label={t('dimImages')}
          on={preferences.dimImages}
          onSwitch={(dimImages) => onPreferences({ ...preferences, dimImages })}
        />
      </details>
      {site !== null && (
        <Switch
          control="for-site"
          label={t('forSite', site)}
          hint={t('forSiteHint')}
          on={hasOwnAppearance(preferences, site)}
          onSwitch={(on) =>
            onPreferences(
              on
                ? withAppearanceMoved(preferences, site, generalBefore.current)
                : withOwnAppearance(preferences, site, false),
            )
          }
        />
      )}
      <button type="button" class="text" data-control="settings" onClick={onSettings}>
        {t('allSettings')}
      </button>
    </div>
  );
}
