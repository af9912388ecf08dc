import { useState } from 'preact/hooks';
import { ModalDialog } from '../../../components/controls/ModalDialog';
import { useStrings } from '../../../components/strings';
import type { AutomaticRules } from '../page-tools';

interface AutomaticPanelProps {
  automatic: AutomaticRules;
  onStart(rule: string): void;
  onStop(): void;
  onClose(): void;
}

const LABELS = { site: 'automaticSite', path: 'automaticPath', everywhere: 'automaticEverywhere' } as const;

/** The choice of pages that open automatically: this site, this section of it, every site, or none. */
export function AutomaticPanel({ automatic, onStart, onStop, onClose }: AutomaticPanelProps) {
  const t = useStrings();
  const { rule, choices } = automatic;
  const [chosen, choose] = useState(choices[0]?.rule ?? '');
  return (
    <ModalDialog part="automatic" title={t('automaticOpen')} onClose={onClose}>
      {rule ? (
        <>
          <p>{t('automaticIsOn', rule === '*' ? t('automaticEverywhere') : rule)}</p>
          <p class="actions">
            <button type="button" class="text" data-control="automatic-stop" onClick={onStop}>
              {t('automaticStop')}
            </button>
          </p>
        </>
      ) : (
        <>
          <fieldset class="choices">
            <legend>{t('automaticHint')}</legend>
            {choices.map(({ rule: choice, kind }) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="automatic"
                  value={choice}
                  checked={choice === chosen}
                  onChange={() => choose(choice)}
                />
                <span>
                  {t(LABELS[kind])}
                  {kind !== 'everywhere' && (
                    <span class="quiet" dir="ltr">
                      {' '}
                      {choice}
                    </span>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
          <p class="quiet">{t('automaticPermission')}</p>
          <p class="actions">
            <button type="button" class="text" data-control="automatic-start" onClick={() => onStart(chosen)}>
              {t('automaticStart')}
            </button>
          </p>
        </>
      )}
    </ModalDialog>
  );
}
