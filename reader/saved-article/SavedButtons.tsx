import { Archive, ArchiveRestore, Star, Tag } from 'lucide';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';
import type { Preferences } from '../../preferences/types';
import { labelWithKey } from '../commands/label-with-key';
import type { SavedActions } from './saved-actions';

interface SavedButtonsProps {
  favourite: boolean;
  archived: boolean;
  keys: Preferences['keys'];
  actions: SavedActions;
}

/** The toolbar's buttons for a saved article. */
export function SavedButtons({ favourite, archived, keys, actions }: SavedButtonsProps) {
  const t = useStrings();
  const label = (name: MessageKey, command: string) => labelWithKey(t, t(name), command, keys);
  return (
    <>
      <IconButton
        control="favourite"
        label={label(favourite ? 'unfavourite' : 'makeFavourite', 'view.favourite')}
        icon={Star}
        pressed={favourite}
        onClick={() => actions.toggle('favourite')}
      />
      <IconButton
        control="archive"
        label={label(archived ? 'unarchive' : 'archive', 'view.archive')}
        icon={archived ? ArchiveRestore : Archive}
        onClick={() => actions.toggle('archive')}
      />
      <IconButton
        control="tags"
        label={label('editTags', 'view.tags')}
        icon={Tag}
        popup="dialog"
        onClick={actions.editTags}
      />
    </>
  );
}
