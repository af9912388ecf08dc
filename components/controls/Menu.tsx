import { Check, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';

/** One entry of a menu. */
export interface MenuItem {
  /** Its `data-control`, or what it is told apart by. */
  control: string;
  label: string;
  icon?: IconNode;
  /** The key that does the same, as people read it; '' if it has none. */
  shortcut?: string;
  /** For an entry that is switched on and off. */
  checked?: boolean;
  run(): void;
}

/** Entries that belong together, below a heading if it has one. */
export interface MenuGroup {
  heading?: string;
  items: readonly MenuItem[];
}

interface MenuProps {
  label: string;
  /** In groups, with a line between them. */
  groups: readonly MenuGroup[];
  /** An additional class, and the `data-part`. */
  class?: string;
  part?: string;
  /** Shown above the entries. */
  children?: ComponentChildren;
  /** Where the menu goes once its size is known; absent: where its style sheet says. */
  place?(menu: HTMLElement): void;
  onClose(): void;
}

const roleOf = (checked: boolean | undefined) =>
  checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);

/** Index of the next button, after the one at `from`, whose label begins with a letter; -1 if none does. */
function findByLetter(buttons: readonly HTMLElement[], from: number, letter: string): number {
  const indexes = buttons.map((_, index) => (from + 1 + index) % buttons.length);
  const starts = (index: number) =>
    buttons[index]?.querySelector('.menu-label')?.textContent?.toLocaleLowerCase().startsWith(letter);
  return indexes.find(starts) ?? -1;
}

/** Which button a key leads to, by index; -1 if none. */
function targetOf(key: string, buttons: readonly HTMLElement[]): number {
  const now = buttons.findIndex((button) => button.matches(':focus'));
  if (key === 'ArrowDown') return (now + 1) % buttons.length;
  if (key === 'ArrowUp') return (now <= 0 ? buttons.length : now) - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return buttons.length - 1;
  return key.length === 1 ? findByLetter(buttons, now, key.toLocaleLowerCase()) : -1;
}

/**
 * A menu as the WAI-ARIA pattern has it: arrows, Home, End and first letters move the focus; Esc and Tab close it. It takes
 * the focus when it appears; `onClose` gives it back.
 */
export function Menu({ label, groups, class: name, part, children, place, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const buttons = () => [...(menu.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => {
    if (menu.current) place?.(menu.current);
    buttons()[0]?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // No key is a command of what is behind.
    event.stopPropagation();
    const all = buttons();
    if (event.key === 'Enter' || event.key === ' ') return;
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else all[targetOf(event.key, all)]?.focus();
    event.preventDefault();
  };
  const hasMarks = groups.some(({ items }) => items.some(({ checked }) => checked !== undefined));
  return (
    <div
      ref={menu}
      class={name ? `menu ${name}` : 'menu'}
      role="menu"
      aria-label={label}
      data-part={part}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      // Firefox sends this after Shift+F10, when the menu has the focus, and would put its own over it.
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
      {groups.map(({ heading, items }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: menus group their entries with this role (WAI-ARIA); a fieldset is of forms.
        <div key={heading ?? index} class="menu-group" role="group" aria-label={heading}>
          {heading && (
            <p class="menu-heading" aria-hidden="true">
              {heading}
            </p>
          )}
          {items.map((item) => (
            <Entry key={item.control} item={item} hasMarks={hasMarks} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** One entry; `hasMarks` keeps room for the mark of those that are switched on. */
function Entry({ item, hasMarks }: { item: MenuItem; hasMarks: boolean }) {
  const { control, label, icon, shortcut, checked, run } = item;
  return (
    <button type="button" {...roleOf(checked)} data-control={control} tabIndex={-1} onClick={run}>
      {hasMarks && <span class="menu-mark">{checked && <Icon node={Check} />}</span>}
      {icon && <Icon node={icon} />}
      <span class="menu-label">{label}</span>
      {shortcut && (
        <span class="menu-key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
