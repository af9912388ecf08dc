import { Bookmark, BookmarkCheck, LibraryBig } from 'lucide';
import { useStrings } from '../strings';
import { IconButton } from './IconButton';
import type { Saving } from './saving-props';

/** Save for later, and the way to what was saved. */
export function SavingButtons({ saved, onSave, onOpenLibrary }: Saving) {
  const t = useStrings();
  return (
    <>
      {onSave && (
        <IconButton
          control="save"
          label={saved ? t('saveAgain') : t('saveKeys', 'S')}
          icon={saved ? BookmarkCheck : Bookmark}
          onClick={onSave}
        />
      )}
      <IconButton control="open-library" label={t('openLibrary')} icon={LibraryBig} onClick={onOpenLibrary} />
    </>
  );
}
