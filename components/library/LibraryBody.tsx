import { ArticleList } from './ArticleList';
import { ContinueReading } from './ContinueReading';
import { EmptyState } from './EmptyState';
import type { LibraryProps } from './props';
import { Skeleton } from './Skeleton';
import { TroubleNotice } from './TroubleNotice';
import type { Commands } from './use-commands';

interface LibraryBodyProps {
  library: LibraryProps;
  commands: Commands;
  /** Whether rows show the beginning of their article. */
  excerpts?: boolean;
}

/** The list, or what stands in its place. */
export function LibraryBody({ library, commands, excerpts = false }: LibraryBodyProps) {
  const { query, list, locale, actions, trouble } = library;
  if (trouble && trouble.health.reason !== 'full')
    return <TroubleNotice trouble={trouble} actions={actions} />;
  if (list.state === 'starting') return <Skeleton />;
  if (list.total === 0)
    return (
      <EmptyState
        query={query}
        saveShortcut={library.saveShortcut}
        isEmpty={library.isEmpty}
        onQuery={actions.query}
        onImport={actions.openImport}
      />
    );
  const { selection, setSelection, run } = commands;
  return (
    <ArticleList
      list={list}
      listKey={JSON.stringify(query)}
      selection={selection}
      locale={locale}
      excerpts={excerpts}
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
