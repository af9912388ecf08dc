import { useRef } from 'preact/hooks';
import { Toast } from '../controls/Toast';
import { useStrings } from '../strings';
import { FrameSlot } from './FrameSlot';
import { Jobs } from './Jobs';
import { LibraryBody } from './LibraryBody';
import { LibraryTop } from './LibraryTop';
import { Overlays } from './Overlays';
import type { LibraryProps } from './props';
import { SameArticle } from './SameArticle';
import { Sidebar } from './Sidebar';
import { TroubleNotice } from './TroubleNotice';
import { useCommands, usePanelKeys } from './use-commands';
import { useDroppedLinks } from './use-dropped-links';

interface LibraryPageProps extends LibraryProps {
  /** The frame with the open article, or null. */
  article: HTMLIFrameElement | null;
}

/** The library on a page of its own: lists and tags, the articles with their beginnings, and one of them beside them. */
export function LibraryPage(props: LibraryPageProps) {
  const { actions, message, article, trouble } = props;
  const t = useStrings();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const commands = useCommands(props);
  const isDropTarget = useDroppedLinks(root, actions.saveLink);
  const focusList = () => root.current?.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus();
  usePanelKeys(props, commands, { search: () => field.current?.focus(), list: focusList });
  return (
    <div ref={root} class="library-page" data-dropping={isDropTarget} data-reading={article !== null}>
      <Sidebar
        library={props}
        onTags={() => commands.setOverlay({ kind: 'tag-list' })}
        onKeys={() => commands.setOverlay({ kind: 'keys' })}
      />
      <main class="library">
        <h1 class="heard">{t('tabLibrary')}</h1>
        <LibraryTop library={props} commands={commands} field={field} withoutFilters onLeave={focusList} />
        {trouble?.health.reason === 'full' && <TroubleNotice trouble={trouble} actions={actions} />}
        {!trouble && <SameArticle questions={props.questions} actions={actions} onDone={focusList} />}
        <div class="body">
          <LibraryBody library={props} commands={commands} excerpts={!props.list.isSearch} />
          {message && (
            <Toast
              key={message.id}
              text={message.text}
              onUndo={message.undo ? actions.undo : null}
              onDismiss={actions.dismiss}
            />
          )}
        </div>
        <Jobs jobs={props.jobs} locale={props.locale} onCancel={actions.cancelJobs} />
        {isDropTarget && <p class="drop">{t('dropLink')}</p>}
      </main>
      <section class="beside-list" aria-label={t('savedArticles')}>
        {article ? <FrameSlot frame={article} /> : <p class="quiet">{t('chooseArticle')}</p>}
      </section>
      <Overlays library={props} commands={commands} />
    </div>
  );
}
