import { CircleQuestionMark, FileOutput, Import, Keyboard, Layers, LibraryBig, Settings, Tag } from 'lucide';
import type { MenuGroup } from '../controls/Menu';
import { PopupMenu } from '../controls/PopupMenu';
import { useStrings } from '../strings';
import { ArticleTags } from './ArticleTags';
import { Review } from './highlights/Review';
import { Keys } from './Keys';
import type { LibraryProps } from './props';
import { rowMenu } from './row-menu';
import { SaveTabs } from './SaveTabs';
import { TagList } from './TagList';
import type { Commands } from './use-commands';

/** The menu or dialog over the list, if any. */
export function Overlays({ library, commands }: { library: LibraryProps; commands: Commands }) {
  const t = useStrings();
  const { query, tags, locale, actions } = library;
  const { overlay, setOverlay, run, change } = commands;
  const close = () => setOverlay(null);
  const panelMenu: MenuGroup[] = [
    {
      items: [
        ...(actions.openFullLibrary
          ? [
              {
                control: 'menu-full-library',
                label: t('fullLibrary'),
                icon: LibraryBig,
                run: actions.openFullLibrary,
              },
            ]
          : []),
        {
          control: 'menu-save-tabs',
          label: t('saveTabs'),
          icon: Layers,
          run: () => {
            actions.countTabs().then((count) => setOverlay({ kind: 'save-tabs', count }));
          },
        },
        {
          control: 'menu-tag-list',
          label: t('tags'),
          icon: Tag,
          run: () => setOverlay({ kind: 'tag-list' }),
        },
      ],
    },
    {
      items: [
        { control: 'menu-import', label: t('importTitle'), icon: Import, run: actions.openImport },
        {
          control: 'menu-export',
          label: t('exportTitle'),
          icon: FileOutput,
          run: library.shelf
            ? actions.highlights.exportAll
            : () => actions.exportArticles({ query, except: [] }),
        },
      ],
    },
    {
      items: [
        {
          control: 'menu-settings',
          label: t('settings'),
          icon: Settings,
          shortcut: ',',
          run: actions.openSettings,
        },
        {
          control: 'menu-keys',
          label: t('keysAndSearches'),
          icon: Keyboard,
          shortcut: '?',
          run: () => setOverlay({ kind: 'keys' }),
        },
        { control: 'menu-help', label: t('help'), icon: CircleQuestionMark, run: actions.openHelp },
      ],
    },
  ];
  switch (overlay?.kind) {
    case 'row-menu': {
      const { row, at } = overlay;
      const groups = rowMenu(row, t, { share: actions.share !== null, run: (command) => run(command, row) });
      return <PopupMenu label={row.title} at={at} groups={groups} onClose={close} />;
    }
    case 'panel-menu':
      return <PopupMenu label={t('more')} at={overlay.at} groups={panelMenu} onClose={close} />;
    case 'tags-of':
      return (
        <ArticleTags
          subject={overlay.subject}
          tags={overlay.tags}
          known={tags}
          onChange={(wanted) => change(overlay.selection, wanted)}
          onClose={close}
        />
      );
    case 'tag-list':
      return (
        <TagList
          tags={tags}
          chosen={query.tags}
          locale={locale}
          onChoose={(chosen) => actions.query({ ...query, tags: chosen })}
          onRename={actions.renameTag}
          onDelete={actions.deleteTag}
          onClose={close}
        />
      );
    case 'save-tabs':
      return (
        <SaveTabs
          count={overlay.count}
          locale={locale}
          onSave={(how) => {
            close();
            actions.saveTabs(how);
          }}
          onClose={close}
        />
      );
    case 'keys':
      return <Keys onClose={close} />;
    case 'review':
      return <Review on={actions.highlights} locale={locale} onClose={close} />;
    default:
      return null;
  }
}
