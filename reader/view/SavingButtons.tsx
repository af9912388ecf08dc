import { Bookmark, BookmarkCheck, LibraryBig } from 'lucide';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import type { Preferences } from '../../preferences/types';
import { labelWithKey } from '../commands/label-with-key';
import type { SavingProps } from './saving-props';

/** The buttons that save the article and open the library, and those for a saved article. */
export function SavingButtons({
  saved,
  buttons,
  onSave,
  onOpenLibrary,
  keys,
}: SavingProps & { keys: Preferences['keys'] }) {
  const t = useStrings();
  return (
    <>
      {onSave && (
        <IconButton
          control="save"
          label={saved ? t('saveAgain') : labelWithKey(t, t('save'), 'view.save', keys)}
          word={t(saved ? 'savedWord' : 'save')}
          icon={saved ? BookmarkCheck : Bookmark}
          onClick={onSave}
        />
      )}
      <IconButton
        control="open-library"
        label={labelWithKey(t, t('openLibrary'), 'view.library', keys)}
        icon={LibraryBig}
        onClick={onOpenLibrary}
      />
      {buttons}
    </>
  );
}
