import { Undo2 } from 'lucide';
import { Icon } from '../../components/controls/Icon';
import { useStrings } from '../../components/strings';

/** The button that goes back after a jump, at the bottom, within reach of a thumb. */
export function ReturnButton({ onReturn }: { onReturn(): void }) {
  const t = useStrings();
  return (
    <button type="button" class="floating" data-control="return" onClick={onReturn}>
      <Icon node={Undo2} />
      {t('return')}
    </button>
  );
}
