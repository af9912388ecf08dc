import { useRef } from 'preact/hooks';
import { Toast } from '../controls/Toast';
import { useStrings } from '../strings';
import { Jobs } from './Jobs';
import { LibraryBody } from './LibraryBody';
import { LibraryTop } from './LibraryTop';
import { Overlays } from './Overlays';
import type { LibraryProps } from './props';
import { SameArticle } from './SameArticle';
import { TroubleNotice } from './TroubleNotice';
import { useCommands, usePanelKeys } from './use-commands';
import { useDroppedLinks } from './use-dropped-links';

/** The library tab of the panel: search, filters, list, and actions. */
export function LibraryTab(props: LibraryProps) {
  const { actions, message } = props;
  const t = useStrings();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const commands = useCommands(props);
  const isDropTarget = useDroppedLinks(root, actions.saveLink);
  const focusList = () => root.current?.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus();
  usePanelKeys(props, commands, { search: () => field.current?.focus(), list: focusList });
  return (
    <div ref={root} class="library" data-dropping={isDropTarget}>
      <LibraryTop library={props} commands={commands} field={field} onLeave={focusList} />
      {/* Reading still works when the disk is full. */}
      {props.trouble?.health.reason === 'full' && <TroubleNotice trouble={props.trouble} actions={actions} />}
      {!props.trouble && <SameArticle questions={props.questions} actions={actions} onDone={focusList} />}
      <div class="body">
        <LibraryBody library={props} commands={commands} />
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
      <Overlays library={props} commands={commands} />
    </div>
  );
}
