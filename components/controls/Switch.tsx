interface SwitchProps {
  control: string;
  label: string;
  /** A sentence under it, where its name does not say all. */
  hint?: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

/** Something that is so or not. */
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
