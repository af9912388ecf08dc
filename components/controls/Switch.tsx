interface SwitchProps {
  control: string;
  label: string;
  /** An explanation below the label. */
  hint?: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

/** A switch for a setting that is on or off. */
export function Switch({ control, label, hint, on, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        data-control={control}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
