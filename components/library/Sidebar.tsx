import { CircleQuestionMark, Keyboard, Settings } from 'lucide';
import type { TagCount } from '../../library/types';
import { Icon } from '../controls/Icon';
import { useStrings } from '../strings';
import { Filters } from './Filters';
import type { LibraryProps } from './props';

interface SidebarProps {
  library: LibraryProps;
  /** Opens the list of all tags, where they are renamed and deleted. */
  onTags(): void;
  onKeys(): void;
}

/** Maximum number of tags beside the list; all are in the list of tags. */
const MAX_TAGS = 40;

/** The most used tags by name, those that filter the list among them. */
function shownTags(tags: readonly TagCount[], chosen: readonly string[]): TagCount[] {
  const most = [...tags].sort((one, other) => other.count - one.count).slice(0, MAX_TAGS);
  const missing = tags.filter((tag) => chosen.includes(tag.tag) && !most.includes(tag));
  return [...most, ...missing].sort((one, other) => one.tag.localeCompare(other.tag));
}

/** Beside the list on the library's page: lists and tags with their names, settings, keyboard shortcuts, help. */
export function Sidebar({ library, onTags, onKeys }: SidebarProps) {
  const t = useStrings();
  const { query, tags, locale, actions } = library;
  const number = new Intl.NumberFormat(locale);
  const toggle = (tag: string) =>
    actions.query({
      ...query,
      tags: query.tags.includes(tag) ? query.tags.filter((other) => other !== tag) : [...query.tags, tag],
    });
  return (
    <nav class="sidebar" aria-label={t('tabLibrary')}>
      <Filters
        query={query}
        inHighlights={library.shelf !== null}
        onQuery={actions.query}
        onHighlights={actions.highlights.open}
        onTags={onTags}
      />
      {tags.length > 0 && (
        <section class="sidebar-tags" aria-label={t('tags')}>
          <h2>{t('tags')}</h2>
          <ul>
            {shownTags(tags, query.tags).map(({ tag, count }) => (
              <li key={tag}>
                <button
                  type="button"
                  data-tag={tag}
                  aria-pressed={query.tags.includes(tag)}
                  onClick={() => toggle(tag)}
                >
                  <bdi>{tag}</bdi>
                  <span>{number.format(count)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="sidebar-foot">
        <button type="button" data-control="sidebar-settings" onClick={actions.openSettings}>
          <Icon node={Settings} />
          {t('settings')}
        </button>
        <button type="button" data-control="sidebar-keys" onClick={onKeys}>
          <Icon node={Keyboard} />
          {t('keys')}
        </button>
        <button type="button" data-control="sidebar-help" onClick={actions.openHelp}>
          <Icon node={CircleQuestionMark} />
          {t('help')}
        </button>
      </div>
    </nav>
  );
}
