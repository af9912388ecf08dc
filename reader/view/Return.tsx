import { Undo2 } from 'lucide';
import { Icon } from '../../components/controls/Icon';
import { useStrings } from '../../components/strings';

/** The way back after a jump, at the window's end where a thumb finds it. */
export function ReturnButton({ onReturn }: { onReturn(): void }) {
  const t = useStrings();
  return (
    <button type="button" class="floating" data-control="return" onClick={onReturn}>
      <Icon node={Undo2} />
      {t('return')}
    </button>
  );
}
