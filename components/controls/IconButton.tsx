import type { IconNode } from 'lucide';
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
  onClick(): void;
}

/**
 * A button with an icon and a name. A control that has reached its end keeps its focus: `aria-disabled`, not `disabled`,
 * so a keyboard reader is not thrown back to the page's start.
 */
export function IconButton({ control, label, icon, disabled = false, expanded, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      data-control={control}
      title={label}
      aria-label={label}
      aria-disabled={disabled}
      aria-expanded={expanded}
      onClick={() => !disabled && onClick()}
    >
      <Icon node={icon} />
    </button>
  );
}
