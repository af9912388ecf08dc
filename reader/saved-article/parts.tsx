import { Archive, ArchiveRestore, ExternalLink, LibraryBig, Share2, X } from 'lucide';
import { ArticleEnd, type EndAction } from '../../components/ArticleEnd';
import { IconButton } from '../../components/controls/IconButton';
import { ModalDialog } from '../../components/controls/ModalDialog';
import { TagEditor } from '../../components/library/ArticleTags';
import { EditDetails } from '../../components/library/EditDetails';
import { findMissingContent } from '../../components/library/missing-content';
import { NoText } from '../../components/library/NoText';
import type { PicturesState } from '../../library/jobs/fetch-missing';
import type { ArticleId, ArticleRow, SavedArticle, TagCount } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { translate as t } from '../../platform/translate';
import type { OpenDialog, SavedActions } from './saved-actions';

interface EndProps {
  saved: SavedArticle;
  /** Whether it was archived here, so that archiving can be undone in its place. */
  justArchived: boolean;
  next: ArticleRow | null;
  actions: SavedActions;
  articleUrl(id: ArticleId): string;
  onOpen(id: ArticleId): void;
}

/** The end of a saved article: archive, share, original, library, and the next unread one. */
export function SavedEnd({ saved, justArchived, next, actions, articleUrl, onOpen }: EndProps) {
  const archive: EndAction = justArchived
    ? { control: 'end-undo', label: t('undo'), run: () => actions.toggle('archive') }
    : {
        control: 'end-archive',
        label: t(saved.archived ? 'unarchive' : 'archive'),
        icon: saved.archived ? ArchiveRestore : Archive,
        run: () => actions.toggle('archive'),
      };
  const { share } = actions;
  const others: (EndAction | undefined)[] = [
    share && { control: 'end-share', label: t('share'), icon: Share2, run: share },
    { control: 'end-original', label: t('openOriginal'), icon: ExternalLink, run: actions.openOriginal },
    { control: 'end-library', label: t('backToLibrary'), icon: LibraryBig, run: actions.openLibrary },
  ];
  return (
    <ArticleEnd
      done={justArchived ? t('didArchiveOne') : ''}
      actions={[archive, ...others.filter((action) => action !== undefined)]}
    >
      {next && (
        <p class="end-next">
          <span>{t('nextUnread')}</span>{' '}
          <a
            href={articleUrl(next.id)}
            data-control="next-unread"
            dir="auto"
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(next.id);
            }}
          >
            {next.title}
          </a>
        </p>
      )}
    </ArticleEnd>
  );
}

/** The user's own note on the article, with its line breaks. Nothing if there is none. */
export const OwnNote = ({ note }: { note: string | null }) =>
  note === null ? null : (
    <p class="own-note" data-part="own-note" dir="auto">
      {note}
    </p>
  );

/** The tags under the title; pressing one edits them. Nothing if there are none. */
export function TagLine({ tags, onEdit }: { tags: readonly string[]; onEdit(): void }) {
  if (tags.length === 0) return null;
  return (
    <section class="tag-line" data-part="tags" aria-label={t('tags')}>
      {tags.map((tag) => (
        <button key={tag} type="button" class="tag" title={t('editTags')} onClick={onEdit}>
          <bdi>{tag}</bdi>
        </button>
      ))}
    </section>
  );
}

interface DialogsProps {
  open: OpenDialog;
  saved: SavedArticle;
  known: readonly TagCount[];
  actions: SavedActions;
  onTags(change: Parameters<SavedActions['change']>[0]): void;
  onClose(): void;
}

/** The dialog over the article, if one is open. */
export function Dialogs({ open, saved, known, actions, onTags, onClose }: DialogsProps) {
  if (open === 'tags')
    return (
      <ModalDialog part="edit-tags" title={t('editTags')} focus="input" onClose={onClose}>
        <TagEditor tags={saved.tags} known={known} onChange={onTags} />
      </ModalDialog>
    );
  if (open === 'details')
    return (
      <EditDetails
        title={saved.title}
        byline={saved.byline ?? ''}
        onSave={(details) => void actions.change({ kind: 'details', details }, 'didEditDetails')}
        onClose={onClose}
      />
    );
  return null;
}

interface WithoutTextProps {
  saved: SavedArticle | null;
  failed: boolean;
  pictures: PicturesState;
  /** Takes back that the article was deleted here; null if it wasn't. */
  undoDelete: (() => void) | null;
  title: string;
  onRetry(): void;
  onFetch(): void;
  onOriginal(): void;
  onLibrary(): void;
  onClose(): void;
}

/** What stands in place of an article without a text: why, what can be done, and the way to the library. */
export function WithoutText(props: WithoutTextProps) {
  const { saved, failed, pictures, undoDelete, title } = props;
  const text = (): {
    title: string;
    sentence: MessageKey;
    action: { label: MessageKey; run(): void } | null;
  } => {
    if (failed)
      return {
        title: t('tabLibrary'),
        sentence: 'libraryFailed',
        action: { label: 'tryAgain', run: props.onRetry },
      };
    if (undoDelete) return { title, sentence: 'articleDeleted', action: { label: 'undo', run: undoDelete } };
    if (!saved) return { title: t('articleGone'), sentence: 'articleGoneWhy', action: null };
    const missing = findMissingContent(saved);
    if (pictures === 'working') return { title: saved.title, sentence: 'keepingText', action: null };
    return {
      title: saved.title,
      sentence: pictures === 'refused' ? 'textRefused' : (missing?.sentence ?? 'textWanted'),
      action: { label: missing?.action ?? 'getText', run: props.onFetch },
    };
  };
  return (
    <>
      <nav class="bar" aria-label={t('controls')}>
        <IconButton control="close" label={t('closeTab')} icon={X} onClick={props.onClose} />
        <IconButton
          control="open-library"
          label={t('openLibrary')}
          icon={LibraryBig}
          onClick={props.onLibrary}
        />
      </nav>
      <NoText
        {...text()}
        url={saved && !undoDelete ? saved.url : null}
        onOriginal={saved && !undoDelete ? props.onOriginal : null}
        onLibrary={props.onLibrary}
      />
    </>
  );
}
