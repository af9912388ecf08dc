import type { IconNode } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';

/** One thing a menu offers. */
export interface MenuItem {
  /** What tests and styles know it by. */
  control: string;
  label: string;
  icon: IconNode;
  /** The key that does the same, as it is shown. */
  shortcut?: string;
  run(): void;
}

interface MenuProps {
  label: string;
  /** Where its corner is to stand, in CSS pixels of the window; it is moved so that all of it can be seen. */
  at: { x: number; y: number };
  items: readonly MenuItem[];
  onClose(): void;
}

const GAP = 8;

/** A menu as the WAI-ARIA pattern has it: arrows, Home, End and first letters move, Esc and Tab close. */
export function Menu({ label, at, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const buttons = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    const before = document.activeElement as HTMLElement | null;
    box.showPopover();
    const { width, height } = box.getBoundingClientRect();
    const rightToLeft = getComputedStyle(box).direction === 'rtl';
    const left = rightToLeft ? at.x - width : at.x;
    box.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    box.style.top = `${Math.max(GAP, Math.min(at.y, innerHeight - height - GAP))}px`;
    buttons()[0]?.focus();
    return () => {
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const move = (event: KeyboardEvent) => {
    const all = buttons();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: (now + 1) % all.length,
      ArrowUp: (now - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    let to = steps[event.key];
    if (to === undefined && event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase();
      const starts = (button: HTMLElement) =>
        button.textContent?.trim().toLocaleLowerCase().startsWith(letter);
      const after = [...all.slice(now + 1), ...all.slice(0, now + 1)].find(starts);
      to = after && all.indexOf(after);
    }
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (to !== undefined) all[to]?.focus();
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      class="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={move}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {items.map(({ control, label: name, icon, shortcut, run }) => (
        <button
          key={control}
          type="button"
          role="menuitem"
          data-control={control}
          tabIndex={-1}
          onClick={() => {
            onClose();
            run();
          }}
        >
          <Icon node={icon} />
          <span>{name}</span>
          {shortcut && <kbd>{shortcut}</kbd>}
        </button>
      ))}
    </div>
  );
}
