import { Bookmark, BookmarkCheck, LibraryBig } from 'lucide';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import type { SavingProps } from './saving-props';

/** The buttons that save the article and open the library. */
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
