import { Ellipsis } from 'lucide';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from '../controls/IconButton';
import { Toast } from '../controls/Toast';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { ArticleList } from './ArticleList';
import { ContinueReading } from './ContinueReading';
import { EmptyState } from './EmptyState';
import { ChosenTags, Filters, SortOrder } from './Filters';
import { Jobs } from './Jobs';
import { Overlays } from './Overlays';
import type { LibraryProps } from './props';
import { SameArticle } from './SameArticle';
import { SearchField } from './SearchField';
import { SelectionBar } from './SelectionBar';
import { Skeleton } from './Skeleton';
import { NOTHING_SELECTED } from './selection';
import { TroubleNotice } from './TroubleNotice';
import { type Commands, useCommands, usePanelKeys } from './use-commands';
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
      <Top library={props} commands={commands} field={field} onLeave={focusList} />
      {/* Reading still works when the disk is full. */}
      {props.trouble?.health.reason === 'full' && <TroubleNotice trouble={props.trouble} actions={actions} />}
      {!props.trouble && <SameArticle questions={props.questions} actions={actions} onDone={focusList} />}
      <div class="body">
        <Body library={props} commands={commands} />
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

interface PartProps {
  library: LibraryProps;
  commands: Commands;
}

function Top({
  library,
  commands,
  field,
  onLeave,
}: PartProps & { field: RefObject<HTMLInputElement | null>; onLeave(): void }) {
  const t = useStrings();
  const { query, list, locale, actions } = library;
  const { selection, count, setSelection, setOverlay } = commands;
  return (
    <div class="top">
      <div class="search-line">
        <SearchField
          field={field}
          value={query.search}
          onSearch={(search) => actions.query({ ...query, search })}
          onLeave={onLeave}
        />
        <IconButton
          control="panel-menu"
          label={t('more')}
          icon={Ellipsis}
          popup="menu"
          onClick={({ currentTarget }) => {
            const { right, left, bottom } = currentTarget.getBoundingClientRect();
            const rightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
            setOverlay({ kind: 'panel-menu', at: { x: rightToLeft ? right : left, y: bottom } });
          }}
        />
      </div>
      <Filters query={query} onQuery={actions.query} onTags={() => setOverlay({ kind: 'tag-list' })} />
      <ChosenTags query={query} onQuery={actions.query} />
      {count > 0 ? (
        <SelectionBar
          count={count}
          total={list.total}
          filter={query.filter}
          locale={locale}
          onAll={commands.selectAll}
          onNone={() => setSelection(NOTHING_SELECTED)}
          onChange={(wanted) => commands.change(selection, wanted)}
          onTags={() => commands.editTags(selection)}
        />
      ) : (
        <div class="order">
          <Total library={library} />
          <SortOrder query={query} onQuery={actions.query} />
        </div>
      )}
    </div>
  );
}

/** The length of the list. Its space is reserved, so that no row moves. */
function Total({ library: { query, list, locale } }: { library: LibraryProps }) {
  const t = useStrings();
  const isKnown = list.total > 0 && (list.state === 'ready' || list.state === 'painted');
  const count = new Intl.NumberFormat(locale).format(list.total);
  return (
    <p class="total" role="status">
      {isKnown && formatCount(t, query.search.trim() ? 'found' : 'articles', list.total, locale, count)}
    </p>
  );
}

function Body({ library, commands }: PartProps) {
  const { query, list, locale, actions, trouble } = library;
  if (trouble && trouble.health.reason !== 'full')
    return <TroubleNotice trouble={trouble} actions={actions} />;
  if (list.state === 'starting') return <Skeleton />;
  if (list.total === 0)
    return <EmptyState query={query} saveShortcut={library.saveShortcut} onQuery={actions.query} />;
  const { selection, setSelection, run } = commands;
  return (
    <ArticleList
      list={list}
      listKey={JSON.stringify(query)}
      selection={selection}
      locale={locale}
      articleUrl={library.articleUrl}
      thumbnail={library.thumbnail}
      before={
        <ContinueReading
          rows={library.continuing}
          locale={locale}
          articleUrl={library.articleUrl}
          onOpen={actions.open}
        />
      }
      on={{ setSelection, showRows: actions.showRows, loadIds: actions.loadIds, run }}
    />
  );
}
