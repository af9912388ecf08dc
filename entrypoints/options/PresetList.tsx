import { useState } from 'preact/hooks';
import { PRESET_NAMES } from '../../components/controls/PresetChoice';
import { useStrings } from '../../components/strings';
import {
  type OfferedPreset,
  presetsOf,
  sameType,
  withoutPreset,
  withPreset,
} from '../../preferences/presets';
import type { SectionProps } from './props';

/** The presets, to rename, replace, restore and delete; and a field to save the current text settings as a new one. */
export function PresetList(props: SectionProps) {
  const t = useStrings();
  const [name, setName] = useState('');
  const { preferences, onPreferences } = props;
  const save = () => {
    const id = `own-${Date.now().toString(36)}`;
    if (name.trim())
      onPreferences(withPreset(preferences, id, { name: name.trim(), type: preferences.type }));
    setName('');
  };
  return (
    <>
      <h3>{t('presetsYours')}</h3>
      <ul class="rows" data-control="presets">
        {presetsOf(preferences)
          .filter(({ id }) => id !== 'standard')
          .map((preset) => (
            <PresetRow key={preset.id} preset={preset} {...props} />
          ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          {t('presetNew')}
          <input
            type="text"
            maxLength={60}
            value={name}
            data-control="preset-name"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" data-control="preset-save">
          {t('presetSave')}
        </button>
      </form>
    </>
  );
}

function PresetRow({
  preset,
  preferences,
  onPreferences,
  onChangeWithUndo,
}: SectionProps & { preset: OfferedPreset }) {
  const t = useStrings();
  const { id, builtIn, name, type, changed } = preset;
  const defaultName = builtIn ? t(PRESET_NAMES[builtIn]) : id;
  const shown = name || defaultName;
  return (
    <li class="row" data-preset={id}>
      <label>
        <span class="heard">{t('presetName')}</span>
        <input
          type="text"
          maxLength={60}
          value={shown}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            const newName = typed === defaultName || !typed ? '' : typed;
            if (newName !== name) onPreferences(withPreset(preferences, id, { name: newName || '', type }));
          }}
        />
      </label>
      <button
        type="button"
        aria-disabled={sameType(type, preferences.type)}
        aria-label={`${t('presetReplace')}: ${shown}`}
        onClick={() =>
          !sameType(type, preferences.type) &&
          onChangeWithUndo(
            withPreset(preferences, id, { name, type: preferences.type }),
            t('presetChanged', shown),
          )
        }
      >
        {t('presetReplace')}
      </button>
      {(changed || !builtIn) && (
        <button
          type="button"
          aria-label={`${t(builtIn ? 'presetRestore' : 'presetDelete')}: ${shown}`}
          onClick={() =>
            onChangeWithUndo(
              withoutPreset(preferences, id),
              builtIn ? t('presetRestored', defaultName) : t('presetDeleted', shown),
            )
          }
        >
          {t(builtIn ? 'presetRestore' : 'presetDelete')}
        </button>
      )}
    </li>
  );
}
