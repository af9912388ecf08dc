import { Check } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../components/controls/Icon';
import { useStrings } from '../../../components/strings';
import type { Item } from './menu-items';

interface MenuProps {
  groups: readonly (readonly Item[])[];
  /** The key of a command as a person reads it; '' for none. */
  keyOf(command: string): string;
  onChoose(item: Item): void;
  onClose(): void;
}

const roleOf = (checked: boolean | undefined) =>
  checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);

/** The menu under the bar's last button. Arrows go through it, as menus do. */
export function Menu({ groups, keyOf, onChoose, onClose }: MenuProps) {
  const t = useStrings();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const steer = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    } else if (to !== undefined) {
      event.preventDefault();
      all.at(to === all.length ? 0 : to)?.focus();
    }
  };
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      aria-label={t('more')}
      data-part="more"
      tabIndex={-1}
      onKeyDown={steer}
    >
      {groups.map((items) =>
        items.map((item, index) => (
          <button
            key={item.command}
            type="button"
            class={index ? undefined : 'first'}
            {...roleOf(item.checked)}
            data-control={item.command}
            tabIndex={-1}
            onClick={() => onChoose(item)}
          >
            <span class="menu-mark">{item.checked && <Icon node={Check} />}</span>
            <span>{t(item.label)}</span>
            <span class="menu-key" aria-hidden="true">
              {keyOf(item.command)}
            </span>
          </button>
        )),
      )}
    </div>
  );
}
