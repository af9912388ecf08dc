import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import type { Where } from '../page-tools';

interface LinkMenuProps {
  address: string;
  /** Where the link is, in the window's pixels. */
  box: DOMRect;
  onOpen(where: Where): void;
  onClose(): void;
}

const CHOICES = [
  { where: 'here', label: 'openHere' },
  { where: 'tab', label: 'openTab' },
  { where: 'background', label: 'openBackground' },
] as const;
const GAP = 6;

/** Where a link leads, and the three ways to go there. */
export function LinkMenu({ address, box, onOpen, onClose }: LinkMenuProps) {
  const t = useStrings();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    const window = element?.ownerDocument.defaultView;
    if (!element || !window) return;
    const { width, height } = element.getBoundingClientRect();
    const below = box.bottom + GAP + height < window.innerHeight;
    element.style.left = `${Math.max(GAP, Math.min(box.left, window.innerWidth - width - GAP))}px`;
    element.style.top = `${below ? box.bottom + GAP : Math.max(GAP, box.top - height - GAP)}px`;
    element.querySelector<HTMLElement>('button')?.focus();
  }, []);
  const steer = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((item) => item.matches(':focus'));
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowDown') all.at((at + 1) % all.length)?.focus();
    else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  };
  const { host, pathname } = new URL(address);
  return (
    <div
      ref={menu}
      class="menu link-menu"
      role="menu"
      aria-label={t('openLink')}
      tabIndex={-1}
      onKeyDown={steer}
    >
      <p class="link-address" role="presentation" dir="ltr">
        <b>{host}</b>
        {pathname === '/' ? '' : pathname}
      </p>
      {CHOICES.map(({ where, label }) => (
        <button
          key={where}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-control={`open-${where}`}
          onClick={() => onOpen(where)}
        >
          {t(label)}
        </button>
      ))}
    </div>
  );
}
