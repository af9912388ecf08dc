import { Archive, ArchiveRestore, Ellipsis, Star } from 'lucide';
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleId, ArticleRow } from '../../library/types';
import { IconButton } from '../controls/IconButton';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { RowState } from './RowState';
import { formatExactTime, formatShortDay } from './saved-date';
import { siteLabel } from './site-label';
import { Thumbnail } from './Thumbnail';

/** Callbacks of a row; the list adds the index. */
export interface RowHandlers {
  click(event: MouseEvent, index: number): void;
  toggle(event: MouseEvent, index: number): void;
  focus(index: number): void;
  menu(index: number, at: { x: number; y: number }): void;
  favourite(row: ArticleRow): void;
  archive(row: ArticleRow): void;
  retry(row: ArticleRow): void;
}

interface RowProps {
  index: number;
  /** Number of rows in the list. */
  total: number;
  /** Distance from the top of the list (CSS pixels). */
  top: number;
  row: ArticleRow | undefined;
  selected: boolean;
  /** Whether this row is the Tab stop. */
  active: boolean;
  locale: string;
  excerpts: boolean;
  articleUrl(id: ArticleId): string;
  thumbnail(asset: string): Promise<Blob | null>;
  /** The list's current callbacks, in a ref that stays the same. */
  on: RefObject<RowHandlers>;
}

/**
 * A row of the list. It always has the same height, also while it loads. It only renders when its own data change, so
 * that scrolling renders only the new rows.
 */
export function Row(props: RowProps) {
  const t = useStrings();
  const { index, total, top, row, selected, active, locale, excerpts } = props;
  return useMemo(
    () => (row ? <SavedRow {...props} row={row} /> : <PendingRow {...props} />),
    [t, index, total, top, row, selected, active, locale, excerpts],
  );
}

/** The position of a row in the list, visually and for screen readers. */
const rowPosition = ({ index, total, top }: RowProps) => ({
  'aria-posinset': index + 1,
  'aria-setsize': total,
  'data-index': index,
  style: { insetBlockStart: `${top}px` },
});

function PendingRow(props: RowProps) {
  const t = useStrings();
  return (
    <li class="row waiting" {...rowPosition(props)}>
      <div class="what">
        <span class="heard">{t('rowComing')}</span>
        <span class="bone wide" />
        <span class="bone" />
      </div>
    </li>
  );
}

function SavedRow(props: RowProps & { row: ArticleRow }) {
  const { index, row, selected, active, locale, excerpts, articleUrl, thumbnail, on } = props;
  const t = useStrings();
  return (
    <li
      class="row"
      {...rowPosition(props)}
      data-id={row.id}
      data-picked={selected}
      data-read={row.readAt !== null}
      data-favourite={row.favourite}
    >
      <label class="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('selectArticle', row.title)}
          onClick={(event) => on.current?.toggle(event, index)}
        />
      </label>
      <div class="what">
        {/* The link covers the whole row, so clicks outside the buttons open the article. */}
        <a
          class="title"
          href={articleUrl(row.id)}
          tabIndex={active ? 0 : -1}
          dir="auto"
          title={row.title}
          onFocus={() => on.current?.focus(index)}
          onClick={(event) => on.current?.click(event, index)}
          onContextMenu={(event) => {
            event.preventDefault();
            on.current?.menu(index, { x: event.clientX, y: event.clientY });
          }}
        >
          {row.title}
        </a>
        <Facts row={row} locale={locale} />
        {row.hit ? (
          <Snippet pieces={row.hit} />
        ) : (
          <RowState locale={locale} row={row} active={active} onRetry={() => on.current?.retry(row)} />
        )}
        {excerpts && !row.hit && row.excerpt && (
          <p class="excerpt" dir="auto">
            {row.excerpt}
          </p>
        )}
        <Progress row={row} locale={locale} />
      </div>
      <div class="beside">
        {row.thumbnail && <Thumbnail asset={row.thumbnail} load={thumbnail} />}
        <RowButtons row={row} index={index} active={active} on={on} />
      </div>
    </li>
  );
}

function Facts({ row, locale }: { row: ArticleRow; locale: string }) {
  const t = useStrings();
  const count = new Intl.NumberFormat(locale).format(row.minutes);
  return (
    <p class="facts">
      {row.favourite && <span class="heard">{t('favourite')}</span>}
      {/* The separator after it follows the direction of the line, not of the site's name. */}
      <span class="site">
        <bdi>{siteLabel(row)}</bdi>
      </span>
      {row.textState === 'kept' && (
        <span class="minutes">{formatCount(t, 'minutes', row.minutes, locale, count)}</span>
      )}
      <time dateTime={new Date(row.savedAt).toISOString()} title={formatExactTime(row.savedAt, locale)}>
        {formatShortDay(row.savedAt, locale)}
      </time>
      {row.readAt !== null && <span class="heard">{t('isRead')}</span>}
    </p>
  );
}

/** The sentence of a search result, with the matches marked. */
function Snippet({ pieces: parts }: { pieces: NonNullable<ArticleRow['hit']> }) {
  return (
    <p class="hit" dir="auto">
      {parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
    </p>
  );
}

function Progress({ row, locale }: { row: ArticleRow; locale: string }) {
  const t = useStrings();
  // The title already shows that it was read.
  if (row.progress <= 0 || row.readAt !== null) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(row.progress);
  return (
    <div class="progress-line">
      <span style={{ inlineSize: `${100 * Math.min(1, row.progress)}%` }} />
      <span class="heard">{t('progressNow', percent)}</span>
    </div>
  );
}

function RowButtons({
  row,
  index,
  active,
  on,
}: Pick<RowProps, 'index' | 'active' | 'on'> & { row: ArticleRow }) {
  const t = useStrings();
  const tabIndex = active ? 0 : -1;
  return (
    <div class="row-buttons">
      <IconButton
        control="row-favourite"
        label={t(row.favourite ? 'unfavourite' : 'makeFavourite')}
        icon={Star}
        tabIndex={tabIndex}
        pressed={row.favourite}
        onClick={() => on.current?.favourite(row)}
      />
      <IconButton
        control="row-archive"
        label={t(row.archived ? 'unarchive' : 'archive')}
        icon={row.archived ? ArchiveRestore : Archive}
        tabIndex={tabIndex}
        onClick={() => on.current?.archive(row)}
      />
      <IconButton
        control="row-menu"
        label={t('more')}
        icon={Ellipsis}
        tabIndex={tabIndex}
        popup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          on.current?.menu(index, { x: box.left, y: box.bottom });
        }}
      />
    </div>
  );
}
