import { Menu } from '../../../components/controls/Menu';
import { placeBeside } from '../../../components/controls/place-beside';
import { useStrings } from '../../../components/strings';
import type { LinkTarget } from '../page-tools';

interface LinkMenuProps {
  address: string;
  /** Where the link is, in viewport pixels. */
  box: DOMRect;
  onOpen(where: LinkTarget): void;
  onClose(): void;
}

const CHOICES = [
  { where: 'here', label: 'openHere' },
  { where: 'tab', label: 'openTab' },
  { where: 'background', label: 'openBackground' },
] as const;

/** A menu with the link's URL and three ways to open it. */
export function LinkMenu({ address, box, onOpen, onClose }: LinkMenuProps) {
  const t = useStrings();
  const { host, pathname } = new URL(address);
  const items = CHOICES.map(({ where, label }) => ({
    control: `open-${where}`,
    label: t(label),
    run: () => onOpen(where),
  }));
  return (
    <Menu
      label={t('openLink')}
      groups={[{ items }]}
      class="link-menu"
      place={(menu) => placeBeside(menu, box, 'start')}
      onClose={onClose}
    >
      <p class="link-address" role="presentation" dir="ltr">
        <b>{host}</b>
        {pathname === '/' ? '' : pathname}
      </p>
    </Menu>
  );
}
