import { Bookmark, BookmarkCheck, LibraryBig } from 'lucide';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import type { SavingProps } from './saving-props';

/** Save for later, and the way to what was saved. */
export function SavingButtons({ saved, onSave, onOpenLibrary, saveKey }: SavingProps & { saveKey?: string }) {
  const t = useStrings();
  const save = saveKey ? t('saveKeys', saveKey.length === 1 ? saveKey.toUpperCase() : saveKey) : t('save');
  return (
    <>
      {onSave && (
        <IconButton
          control="save"
          label={saved ? t('saveAgain') : save}
          icon={saved ? BookmarkCheck : Bookmark}
          onClick={onSave}
        />
      )}
      <IconButton control="open-library" label={t('openLibrary')} icon={LibraryBig} onClick={onOpenLibrary} />
    </>
  );
}
