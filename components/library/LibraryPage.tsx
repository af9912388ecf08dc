import { useStrings } from '../strings';
import { FrameSlot } from './FrameSlot';
import { LibraryMain } from './LibraryMain';
import { Overlays } from './Overlays';
import type { LibraryProps } from './props';
import { Sidebar } from './Sidebar';
import { useLibraryControls } from './use-library-controls';

interface LibraryPageProps extends LibraryProps {
  /** The frame with the open article, or null. */
  article: HTMLIFrameElement | null;
}

/** The library on a page of its own: lists and tags, the articles with their beginnings, and one of them beside them. */
export function LibraryPage(props: LibraryPageProps) {
  const { article } = props;
  const t = useStrings();
  const controls = useLibraryControls(props);
  const { commands } = controls;
  return (
    <div
      ref={controls.root}
      class="library-page"
      data-dropping={controls.isDropTarget}
      data-reading={article !== null}
    >
      <Sidebar
        library={props}
        onTags={() => commands.setOverlay({ kind: 'tag-list' })}
        onKeys={() => commands.setOverlay({ kind: 'keys' })}
      />
      <main class="library">
        <h1 class="heard">{t('tabLibrary')}</h1>
        <LibraryMain library={props} controls={controls} withoutFilters excerpts={!props.list.isSearch} />
      </main>
      <section class="beside-list" aria-label={t('savedArticles')}>
        {article ? <FrameSlot frame={article} /> : <p class="quiet">{t('chooseArticle')}</p>}
      </section>
      <Overlays library={props} commands={commands} />
    </div>
  );
}
