import type { IconNode } from 'lucide';
import type { TargetedMouseEvent } from 'preact';
import { Icon } from './Icon';

interface IconButtonProps {
  /** What tests and styles know it by. */
  control: string;
  /** Its name, shown as tooltip and read aloud. */
  label: string;
  icon: IconNode;
  disabled?: boolean;
  /** Whether what it opens is open; undefined where it opens nothing. */
  expanded?: boolean;
  /** For a button that stays pressed: whether it is. */
  pressed?: boolean;
  /** What it opens, where it opens something. */
  popup?: 'menu' | 'dialog';
  tabIndex?: number;
  onClick(event: TargetedMouseEvent<HTMLButtonElement>): void;
}

/**
 * A button with an icon and a name. A control that has reached its end keeps its focus: `aria-disabled`, not `disabled`,
 * so a keyboard reader is not thrown back to the page's start.
 */
export function IconButton({
  control,
  label,
  icon,
  disabled = false,
  expanded,
  pressed,
  popup,
  tabIndex,
  onClick,
}: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      data-control={control}
      title={label}
      aria-label={label}
      aria-disabled={disabled}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-haspopup={popup}
      tabIndex={tabIndex}
      onClick={(event) => !disabled && onClick(event)}
    >
      <Icon node={icon} />
    </button>
  );
}
