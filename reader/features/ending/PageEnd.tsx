import { Archive, ArchiveRestore, Bookmark, BookmarkCheck, LibraryBig, Share2, X } from 'lucide';
import { ArticleEnd, type EndAction } from '../../../components/ArticleEnd';
import { useStrings } from '../../../components/strings';
import type { ArticleActions } from '../article-actions';

interface PageEndProps {
  actions: ArticleActions;
  saving: NonNullable<ArticleActions['saving']>;
}

/** The end of an article over its page: save or archive it, share it, go back to the page or on to the library. */
export function PageEnd({ actions, saving }: PageEndProps) {
  const t = useStrings();
  const { share } = actions;
  const isSaved = saving.isSaved();
  const items: (EndAction | false | undefined)[] = [
    {
      control: 'end-save',
      label: t(isSaved ? 'savedWord' : 'save'),
      icon: isSaved ? BookmarkCheck : Bookmark,
      run: saving.save,
    },
    isSaved && {
      control: 'end-archive',
      label: t(saving.isArchived() ? 'unarchive' : 'archive'),
      icon: saving.isArchived() ? ArchiveRestore : Archive,
      run: () => actions.toggle('archive'),
    },
    share && { control: 'end-share', label: t('share'), icon: Share2, run: share },
    { control: 'end-library', label: t('openLibrary'), icon: LibraryBig, run: actions.openLibrary },
    { control: 'end-close', label: t('close'), icon: X, run: actions.openOriginal },
  ];
  return <ArticleEnd actions={items.filter((item) => item !== false && item !== undefined)} />;
}
