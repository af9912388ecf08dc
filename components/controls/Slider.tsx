import { useId } from 'preact/hooks';
import type { Range } from '../../preferences/types';

interface SliderProps {
  control: string;
  label: string;
  value: number;
  range: Range;
  /** Size of a step; 1 by default. */
  by?: number;
  /** The value as text, shown and announced ("120 %"). */
  valueText: string;
  /** Names of buttons before and after it, which change the value by a step; absent: none. */
  buttons?: { less: string; more: string };
  onSlide(value: number): void;
}

/** A slider. */
export function Slider({ control, label, value, range, by = 1, valueText, buttons, onSlide }: SliderProps) {
  const id = useId();
  const button = (control: string, text: string, name: string, step: number) => {
    const next = value + step;
    const isPossible = next >= range.least && next <= range.most;
    return (
      <button
        type="button"
        class="step"
        // The slider between them does the same by keyboard.
        tabIndex={-1}
        data-control={control}
        title={name}
        aria-label={name}
        aria-disabled={!isPossible}
        onClick={() => isPossible && onSlide(next)}
      >
        {text}
      </button>
    );
  };
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <span class="value" aria-hidden="true">
        {valueText}
      </span>
      <div class="slider-line">
        {buttons && button(`${control}-less`, '−', buttons.less, -by)}
        <input
          id={id}
          type="range"
          data-control={control}
          min={range.least}
          max={range.most}
          step={by}
          value={value}
          aria-valuetext={valueText}
          onInput={(event) => onSlide(Number(event.currentTarget.value))}
        />
        {buttons && button(`${control}-more`, '+', buttons.more, by)}
      </div>
    </div>
  );
}
