import { useStrings } from '../strings';

interface DevicesNoticeProps {
  /** What needs the user. */
  problem: string;
  onOpen(): void;
}

/** A notice that other devices cannot be reached before the user does something, with a button to where it is done. */
export function DevicesNotice({ problem, onOpen }: DevicesNoticeProps) {
  const t = useStrings();
  return (
    <div class="jobs" data-part="devices-notice">
      <p>{problem}</p>
      <button type="button" class="inline" data-control="open-devices" onClick={onOpen}>
        {t('devices')}
      </button>
    </div>
  );
}
