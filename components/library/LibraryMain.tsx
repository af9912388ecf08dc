import { Toast } from '../controls/Toast';
import { useStrings } from '../strings';
import { HighlightBody } from './highlights/HighlightBody';
import { Jobs } from './Jobs';
import { LibraryBody } from './LibraryBody';
import { LibraryTop } from './LibraryTop';
import { Notice } from './Notice';
import type { LibraryProps } from './props';
import { SameArticle } from './SameArticle';
import { TroubleNotice } from './TroubleNotice';
import type { LibraryControls } from './use-library-controls';

interface LibraryMainProps {
  library: LibraryProps;
  controls: LibraryControls;
  /** Whether the lists and tags stand elsewhere, beside it. */
  withoutFilters?: boolean;
  /** Whether each article shows its beginning. */
  excerpts?: boolean;
}

/** The library's search, notices, list, messages and jobs. */
export function LibraryMain({ library, controls, withoutFilters, excerpts }: LibraryMainProps) {
  const t = useStrings();
  const { actions, message, trouble } = library;
  const { field, commands, isDropTarget, focusList } = controls;
  // What is wrong with the library stands in place of either list.
  const shelf = trouble && trouble.health.reason !== 'full' ? null : library.shelf;
  return (
    <>
      <LibraryTop
        library={library}
        commands={commands}
        field={field}
        withoutFilters={withoutFilters}
        onLeave={focusList}
      />
      {/* Reading still works when the disk is full. */}
      {trouble?.health.reason === 'full' && <TroubleNotice trouble={trouble} actions={actions} />}
      {!trouble && <SameArticle questions={library.questions} actions={actions} onDone={focusList} />}
      <div class="body">
        {shelf ? (
          <HighlightBody shelf={shelf} locale={library.locale} on={actions.highlights} />
        ) : (
          <LibraryBody library={library} commands={commands} excerpts={excerpts} />
        )}
        {message && (
          <Toast
            key={message.id}
            text={message.text}
            onUndo={message.undo ? actions.undo : null}
            onDismiss={actions.dismiss}
          />
        )}
      </div>
      {library.interruptedImport !== null && (
        <Notice
          part="interrupted-import"
          text={t('importInterrupted', library.interruptedImport)}
          control="continue-import"
          label={t('importContinue')}
          onPress={actions.openImport}
        />
      )}
      {library.devicesProblem !== null && (
        <Notice
          part="devices-notice"
          text={library.devicesProblem}
          control="open-devices"
          label={t('devices')}
          onPress={actions.openDevices}
        />
      )}
      <Jobs jobs={library.jobs} locale={library.locale} onCancel={actions.cancelJobs} />
      {isDropTarget && <p class="drop">{t('dropLink')}</p>}
    </>
  );
}
