import { Choice } from '../../../components/controls/Choice';
import { Switch } from '../../../components/controls/Switch';
import { useStrings } from '../../../components/strings';
import type { ReadingAids } from '../../../preferences/types';
import type { AidSetting } from '../manifest';

interface AidControlProps {
  aid: AidSetting;
  finding: ReadingAids;
  onFinding(changed: Partial<ReadingAids>): void;
}

/** The control for a reading aid's setting, as described in its manifest. */
export function AidControl({ aid, finding, onFinding }: AidControlProps) {
  const t = useStrings();
  const { control, field } = aid;
  const label = t(aid.label);
  const change = (value: string | boolean) => onFinding({ [field]: value });
  if (aid.kind === 'switch')
    return <Switch control={control} label={label} on={finding[aid.field]} onSwitch={change} />;
  return (
    <Choice
      control={control}
      label={label}
      value={finding[aid.field]}
      choices={aid.choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
      onChoose={change}
    />
  );
}
