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
  onSlide(value: number): void;
}

/** A slider. */
export function Slider({ control, label, value, range, by = 1, valueText, onSlide }: SliderProps) {
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <span class="value" aria-hidden="true">
        {valueText}
      </span>
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
    </div>
  );
}
