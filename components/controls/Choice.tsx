import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  /** Its `data-control`; that of each choice is `<control>-<value>`. */
  control: string;
  label: string;
  value: T | null;
  choices: readonly { value: T; label: string }[];
  onChoose(value: T): void;
}

/** A choice among a few values side by side: a radio group, so arrow keys change the value at once. */
export function Choice<T extends string>({ control, label, value, choices, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice" data-control={control}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            class="heard"
            name={name}
            data-control={`${control}-${choice.value}`}
            checked={value === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          <span dir="auto">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
