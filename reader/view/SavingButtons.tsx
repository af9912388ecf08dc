import { Archive, ArchiveRestore, Bookmark, BookmarkCheck, LibraryBig, Star, Tag } from 'lucide';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import { labelWithKey } from '../commands/label-with-key';
import type { SavingProps } from './saving-props';

interface SavingButtonsProps extends SavingProps {
  keys: Preferences['keys'];
  onCommand(command: string): void;
}

/** The buttons that save the article, those for a saved one, and the one that opens the library. */
export function SavingButtons({ saved, flags, onSave, onOpenLibrary, keys, onCommand }: SavingButtonsProps) {
  const t = useStrings();
  const label = (name: MessageKey, command: string) => labelWithKey(t, t(name), command, keys);
  return (
    <>
      {onSave && (
        <IconButton
          control="save"
          label={saved ? t('saveAgain') : label('save', 'view.save')}
          word={t(saved ? 'savedWord' : 'save')}
          icon={saved ? BookmarkCheck : Bookmark}
          onClick={onSave}
        />
      )}
      <IconButton
        control="open-library"
        label={label('openLibrary', 'view.library')}
        icon={LibraryBig}
        onClick={onOpenLibrary}
      />
      {flags && (
        <>
          <IconButton
            control="favourite"
            label={label(flags.favourite ? 'unfavourite' : 'makeFavourite', 'view.favourite')}
            icon={Star}
            pressed={flags.favourite}
            onClick={() => onCommand('view.favourite')}
          />
          <IconButton
            control="archive"
            label={label(flags.archived ? 'unarchive' : 'archive', 'view.archive')}
            icon={flags.archived ? ArchiveRestore : Archive}
            onClick={() => onCommand('view.archive')}
          />
          <IconButton
            control="tags"
            label={label('editTags', 'view.tags')}
            icon={Tag}
            popup="dialog"
            onClick={() => onCommand('view.tags')}
          />
        </>
      )}
    </>
  );
}
