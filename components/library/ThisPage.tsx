import { Bookmark, BookmarkCheck, BookOpen } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../platform/message-key';
import { Icon } from '../controls/Icon';
import { Toast } from '../controls/Toast';
import { useStrings } from '../strings';
import type { StatusMessage } from './props';

/**
 * The state of the page next to the panel. `unseen`: the browser hasn't granted access yet; `browser-page`: it never
 * will; `reading`: its article is being extracted; `article`: it is shown.
 */
export type PanelPage =
  | { kind: 'unseen' | 'browser-page' | 'reading' }
  | { kind: 'none'; sentence: MessageKey }
  | { kind: 'article'; saved: boolean };

export interface ThisPageProps {
  page: PanelPage;
  /** The shortcut of the reader view, or null. */
  shortcut: string | null;
  message: StatusMessage | null;
  onSave(): void;
  onOpen(): void;
  onUndo(): void;
  onDismiss(): void;
  /** The frame with the reader view, whenever there is an article. */
  children: ComponentChildren;
}

/** The reader view of the active tab, with its actions. */
export function ThisPage({ page, shortcut, message, children, ...on }: ThisPageProps) {
  const t = useStrings();
  const statusText = (): string | null => {
    if (page.kind === 'unseen') return shortcut ? t('pageUnseen', shortcut) : t('pageUnseenButton');
    if (page.kind === 'browser-page') return t('pageOfBrowser');
    if (page.kind === 'reading') return t('finding');
    return page.kind === 'none' ? t(page.sentence) : null;
  };
  const sentence = statusText();
  const saved = page.kind === 'article' && page.saved;
  return (
    <div class="this-page" data-sight={page.kind}>
      {page.kind === 'article' && (
        <div class="page-actions">
          <button type="button" class="text" data-control="save-page" data-saved={saved} onClick={on.onSave}>
            <Icon node={saved ? BookmarkCheck : Bookmark} />
            {t(saved ? 'saveAgain' : 'save')}
          </button>
          <button type="button" class="text" data-control="open-view" onClick={on.onOpen}>
            <Icon node={BookOpen} />
            {t('openView')}
          </button>
        </div>
      )}
      {sentence && (
        <div class="nothing">
          <p class="lead" role="status" data-part="message">
            {sentence}
          </p>
        </div>
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
