import { Bookmark, BookmarkCheck, BookOpen } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ArticleChange, TagCount } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { Icon } from '../controls/Icon';
import { Toast } from '../controls/Toast';
import { useStrings } from '../strings';
import { TagEditor } from './ArticleTags';
import type { StatusMessage } from './props';

/** A heading of the article in the view. */
export interface OutlineItem {
  text: string;
  /** 1 to 6. */
  rank: number;
}

/**
 * The state of the page next to the panel. `unseen`: the browser hasn't granted access yet; `browser-page`: it never
 * will; `reading`: its article is being extracted; `article`: it is shown; `view`: the view in the tab shows it already.
 */
export type PanelPage =
  | { kind: 'unseen' | 'browser-page' | 'reading' }
  | { kind: 'none'; sentence: MessageKey }
  | { kind: 'article'; saved: boolean }
  | { kind: 'view'; saved: boolean; title: string; outline: readonly OutlineItem[]; tags: readonly string[] };

export interface ThisPageProps {
  page: PanelPage;
  /** The shortcut of the reader view, or null. */
  shortcut: string | null;
  message: StatusMessage | null;
  /** Tags that are suggested. */
  knownTags: readonly TagCount[];
  onSave(): void;
  onHeading(index: number): void;
  onTags(change: ArticleChange): void;
  onOpen(): void;
  onUndo(): void;
  onDismiss(): void;
  /** The frame with the reader view, whenever there is an article. */
  children: ComponentChildren;
}

/** The reader view of the active tab, with its actions. */
export function ThisPage({ page, shortcut, message, knownTags, children, ...on }: ThisPageProps) {
  const t = useStrings();
  const statusText = (): string | null => {
    if (page.kind === 'unseen') return shortcut ? t('pageUnseen', shortcut) : t('pageUnseenButton');
    if (page.kind === 'browser-page') return t('pageOfBrowser');
    if (page.kind === 'reading') return t('finding');
    return page.kind === 'none' ? t(page.sentence) : null;
  };
  const sentence = statusText();
  const hasArticle = page.kind === 'article' || page.kind === 'view';
  const saved = hasArticle && page.saved;
  return (
    <div class="this-page" data-sight={page.kind}>
      {hasArticle && (
        <div class="page-actions">
          <button type="button" class="text" data-control="save-page" data-saved={saved} onClick={on.onSave}>
            <Icon node={saved ? BookmarkCheck : Bookmark} />
            {t(saved ? 'saveAgain' : 'save')}
          </button>
          {page.kind === 'article' && (
            <button type="button" class="text" data-control="open-view" onClick={on.onOpen}>
              <Icon node={BookOpen} />
              {t('openView')}
            </button>
          )}
        </div>
      )}
      {sentence && (
        <div class="nothing">
          <p class="lead" role="status" data-part="message">
            {sentence}
          </p>
        </div>
      )}
      {page.kind === 'view' && (
        <InView page={page} knownTags={knownTags} onHeading={on.onHeading} onTags={on.onTags} />
      )}
      {children}
      {message && (
        <Toast
          key={message.id}
          text={message.text}
          onUndo={message.undo ? on.onUndo : null}
          onDismiss={on.onDismiss}
        />
      )}
    </div>
  );
}

type InViewProps = Pick<ThisPageProps, 'knownTags' | 'onHeading' | 'onTags'> & {
  page: Extract<PanelPage, { kind: 'view' }>;
};

/** The tags and contents of the article open in the view beside the panel, in place of a second copy of it. */
function InView({ page, knownTags, onHeading, onTags }: InViewProps) {
  const t = useStrings();
  const highest = Math.min(...page.outline.map(({ rank }) => rank));
  return (
    <div class="in-view" data-part="in-view">
      <h2 dir="auto">{page.title}</h2>
      <p class="quiet">{t('viewIsOpen')}</p>
      {page.saved && (
        <section aria-label={t('tags')}>
          <h3>{t('tags')}</h3>
          <TagEditor key={page.title} tags={page.tags} known={knownTags} onChange={onTags} />
        </section>
      )}
      {page.outline.length > 0 && (
        <nav aria-label={t('contents')}>
          <h3>{t('contents')}</h3>
          <ul>
            {page.outline.map(({ text, rank }, index) => (
              <li key={index} style={{ paddingInlineStart: `${(rank - highest) * 14}px` }}>
                <button type="button" data-heading={index} dir="auto" onClick={() => onHeading(index)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
