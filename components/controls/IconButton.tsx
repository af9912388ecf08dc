import type { IconNode } from 'lucide';
import type { TargetedMouseEvent } from 'preact';
import { Icon } from './Icon';

interface IconButtonProps {
  /** Its `data-control`. */
  control: string;
  /** Its name, shown as a tooltip. */
  label: string;
  icon: IconNode;
  /** A word beside the icon where there is room. */
  word?: string;
  disabled?: boolean;
  /** Whether the element it opens is open; undefined if it opens none. */
  expanded?: boolean;
  /** Whether a toggle button is pressed. */
  pressed?: boolean;
  /** The kind of popup it opens. */
  popup?: 'menu' | 'dialog';
  tabIndex?: number;
  onClick(event: TargetedMouseEvent<HTMLButtonElement>): void;
}

/**
 * A button with an icon and a name. Uses `aria-disabled` instead of `disabled`, so that keyboard users don't lose the
 * focus when a control reaches its limit.
 */
export function IconButton({
  control,
  label,
  icon,
  word,
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
      {/* Drawn by the style sheet, so that who selects everything copies the article alone. */}
      {word && <span class="icon-word" data-word={word} aria-hidden="true" />}
    </button>
  );
}
