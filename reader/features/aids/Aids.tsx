import { X } from 'lucide';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';
import type { ReadingAids } from '../../../preferences/types';
import { FEATURES } from '../features';
import { AidControl } from './AidControl';

interface AidsProps {
  finding: ReadingAids;
  onFinding(changed: Partial<ReadingAids>): void;
  onAutoScroll(): void;
  onKeys(): void;
  onClose(): void;
}

/** The sheet of reading aids; changes are visible behind it at once. */
export function Aids({ finding, onFinding, onAutoScroll, onKeys, onClose }: AidsProps) {
  const t = useStrings();
  return (
    <div class="sheet" role="dialog" aria-label={t('aids')} tabIndex={-1} data-part="aids">
      <div class="panel-head">
        <h2>{t('aids')}</h2>
        <IconButton control="aids-close" label={t('closePanel')} icon={X} onClick={onClose} />
      </div>
      {FEATURES.map(
        ({ id, aid }) => aid && <AidControl key={id} aid={aid} finding={finding} onFinding={onFinding} />,
      )}
      <p class="aids-more">
        <button type="button" class="inline" data-control="auto-scroll" onClick={onAutoScroll}>
          {t('autoScroll')}
        </button>
        <button type="button" class="inline" data-control="keys" onClick={onKeys}>
          {t('keys')}
        </button>
      </p>
    </div>
  );
}
