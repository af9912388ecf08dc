import {
  Archive,
  ArchiveRestore,
  BookOpen,
  Circle,
  CircleCheck,
  Copy,
  ExternalLink,
  FileOutput,
  RotateCw,
  Share2,
  Star,
  StarOff,
  Tag,
  Trash2,
} from 'lucide';
import type { ArticleRow } from '../../library/types';
import type { Translate } from '../../platform/message-key';
import type { MenuGroup, MenuItem } from '../controls/Menu';
import type { ListCommand } from './list-keys';
import { findMissingContent } from './missing-content';

/** The menu for a row. `run` runs a command for it. */
export function rowMenu(
  row: ArticleRow,
  t: Translate,
  options: { share: boolean; run(command: ListCommand | 'share' | 'export'): void },
): MenuGroup[] {
  const { run } = options;
  const missing = findMissingContent(row);
  const groups: (MenuItem | false | null)[][] = [
    [
      {
        control: 'menu-open',
        label: t('openArticle'),
        icon: BookOpen,
        shortcut: 'O',
        run: () => run('open'),
      },
      {
        control: 'menu-original',
        label: t('openOriginal'),
        icon: ExternalLink,
        shortcut: 'V',
        run: () => run('original'),
      },
      missing && {
        control: 'menu-retry',
        label: t(missing.action),
        icon: RotateCw,
        shortcut: 'R',
        run: () => run('retry'),
      },
    ],
    [
      {
        control: 'menu-favourite',
        label: t(row.favourite ? 'unfavourite' : 'makeFavourite'),
        icon: row.favourite ? StarOff : Star,
        shortcut: 'F',
        run: () => run('favourite'),
      },
      {
        control: 'menu-archive',
        label: t(row.archived ? 'unarchive' : 'archive'),
        icon: row.archived ? ArchiveRestore : Archive,
        shortcut: 'E',
        run: () => run('archive'),
      },
      {
        control: 'menu-read',
        label: t(row.readAt === null ? 'markRead' : 'markUnread'),
        icon: row.readAt === null ? CircleCheck : Circle,
        shortcut: 'M',
        run: () => run('read'),
      },
      { control: 'menu-tags', label: t('editTags'), icon: Tag, shortcut: 'T', run: () => run('tags') },
    ],
    [
      { control: 'menu-copy', label: t('copyLink'), icon: Copy, shortcut: 'C', run: () => run('copy') },
      options.share && { control: 'menu-share', label: t('share'), icon: Share2, run: () => run('share') },
      { control: 'menu-export', label: t('exportTitle'), icon: FileOutput, run: () => run('export') },
    ],
    [
      {
        control: 'menu-delete',
        label: t('deleteArticle'),
        icon: Trash2,
        shortcut: '#',
        run: () => run('delete'),
      },
    ],
  ];
  return groups.map((items) => ({ items: items.filter((item) => item !== false && item !== null) }));
}
