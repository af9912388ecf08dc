import { formatCount } from '../plural';
import { useStrings } from '../strings';

interface MissingPicturesProps {
  missing: number;
  state: 'offer' | 'working' | 'refused' | 'failed';
  locale: string;
  onKeep(): void;
}

/** A notice that some images of a saved article weren't stored. Nothing is fetched before the button is pressed. */
export function MissingPictures({ missing, state, locale, onKeep }: MissingPicturesProps) {
  const t = useStrings();
  if (missing === 0) return null;
  const number = new Intl.NumberFormat(locale).format(missing);
  const sentence = () => {
    if (state === 'working') return t('keepingPictures');
    if (state === 'refused') return t('picturesRefused');
    if (state === 'failed') return formatCount(t, 'picturesFailed', missing, locale, number);
    return formatCount(t, 'picturesMissing', missing, locale, number);
  };
  return (
    <p class="notice" role="status" data-part="missing-pictures" data-missing={missing} data-pictures={state}>
      {sentence()}{' '}
      {state !== 'working' && (
        <button type="button" class="inline" data-control="keep-pictures" onClick={onKeep}>
          {t('loadMissingPictures')}
        </button>
      )}
    </p>
  );
}
