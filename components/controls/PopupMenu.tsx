import { useLayoutEffect, useRef } from 'preact/hooks';
import { Menu, type MenuGroup } from './Menu';
import { placeBeside } from './place-beside';

interface PopupMenuProps {
  label: string;
  /** The point at which it opens, in the window's pixels. */
  at: { x: number; y: number };
  groups: readonly MenuGroup[];
  onClose(): void;
}

/** A menu over a page of ours, at a point: a press beside it closes it, and the focus goes back to where it was. */
export function PopupMenu({ label, at, groups, onClose }: PopupMenuProps) {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(
    () => () => {
      if (before.current?.isConnected) before.current.focus({ preventScroll: true });
    },
    [],
  );
  const show = (menu: HTMLElement) => {
    before.current = document.activeElement as HTMLElement | null;
    menu.popover = 'auto';
    menu.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && onClose());
    menu.showPopover();
    placeBeside(menu, { left: at.x, width: 0, top: at.y, bottom: at.y }, 'start');
  };
  const closing = groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map((item) => ({
      ...item,
      run() {
        onClose();
        item.run();
      },
    })),
  }));
  return <Menu label={label} groups={closing} place={show} onClose={onClose} />;
}
