import { Ellipsis, PanelTop } from 'lucide';
import type { RefObject } from 'preact';
import { IconButton } from '../controls/IconButton';
import { useStrings } from '../strings';
import type { LibraryProps } from './props';
import { SearchField } from './SearchField';
import type { Commands } from './use-commands';

interface SearchLineProps {
  library: LibraryProps;
  commands: Commands;
  field: RefObject<HTMLInputElement | null>;
  /** Called when the user moves on to the list (Enter or Down). */
  onLeave(): void;
}

/** The search field, which searches the list that is shown, the way to the library's page, and the menu. */
export function SearchLine({ library, commands, field, onLeave }: SearchLineProps) {
  const t = useStrings();
  const { query, shelf, actions } = library;
  return (
    <div class="search-line">
      <SearchField
        field={field}
        value={(shelf?.query ?? query).search}
        onSearch={(search) =>
          shelf ? actions.highlights.query({ ...shelf.query, search }) : actions.query({ ...query, search })
        }
        onLeave={onLeave}
      />
      {actions.openFullLibrary && (
        <IconButton
          control="full-library"
          label={t('fullLibrary')}
          icon={PanelTop}
          onClick={actions.openFullLibrary}
        />
      )}
      <IconButton
        control="panel-menu"
        label={t('more')}
        icon={Ellipsis}
        popup="menu"
        onClick={({ currentTarget }) => {
          const { right, left, bottom } = currentTarget.getBoundingClientRect();
          const rightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
          commands.setOverlay({ kind: 'panel-menu', at: { x: rightToLeft ? right : left, y: bottom } });
        }}
      />
    </div>
  );
}
