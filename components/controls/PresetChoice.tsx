import type { MessageKey } from '../../platform/message-key';
import { presetsOf, sameType } from '../../preferences/presets';
import type { BuiltInPreset, Preferences, Type } from '../../preferences/types';
import { useStrings } from '../strings';
import { Choice } from './Choice';

/** The names of the built-in presets. */
export const PRESET_NAMES: Record<BuiltInPreset, MessageKey> = {
  standard: 'presetStandard',
  book: 'presetBook',
  screen: 'presetScreen',
  large: 'presetLarge',
  dyslexia: 'presetDyslexia',
};

interface PresetChoiceProps {
  preferences: Preferences;
  type: Type;
  onType(type: Type): void;
}

/** The choice of presets. None is selected after a manual change. */
export function PresetChoice({ preferences, type, onType }: PresetChoiceProps) {
  const t = useStrings();
  const presets = presetsOf(preferences);
  return (
    <Choice
      control="preset"
      label={t('presets')}
      value={presets.find((preset) => sameType(preset.type, type))?.id ?? null}
      choices={presets.map(({ id, builtIn, name }) => ({
        value: id,
        label: name || (builtIn ? t(PRESET_NAMES[builtIn]) : id),
      }))}
      onChoose={(chosen) => {
        const preset = presets.find(({ id }) => id === chosen);
        if (preset) onType(preset.type);
      }}
    />
  );
}
