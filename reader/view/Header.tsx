import type { Article } from '../../article/types';
import { dateParts, formatDate, isLaterDay } from '../../components/dates';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';

interface HeaderProps {
  article: Article;
  locale: string;
}

/** Where an article may be from: a record of the library is a text like any other, and says what its writer liked. */
const ALLOWED_URL = /^(?:https?|file):/i;

/**
 * Section, title, then one line: byline, site, date, minutes. Each may be of another direction than the line, whose marks
 * between them (page.css) must not be.
 */
export function Header({ article, locale }: HeaderProps) {
  const t = useStrings();
  const { section, title, byline, siteName, publishedAt, modifiedAt, minutes, url } = article;
  const site = siteName ?? (URL.canParse(url) ? new URL(url).host : '');
  const count = new Intl.NumberFormat(locale).format(minutes);
  return (
    <header>
      {section && <p data-part="section">{section}</p>}
      <h1 data-part="title">{title}</h1>
      <p class="facts">
        {byline && (
          <span data-part="byline">
            <bdi>{t('byline', byline)}</bdi>
          </span>
        )}
        {site && (
          <a data-part="site" href={ALLOWED_URL.test(url) ? url : undefined}>
            <bdi>{site}</bdi>
          </a>
        )}
        {publishedAt && <Time iso={publishedAt} locale={locale} part="date" />}
        {modifiedAt && publishedAt && isLaterDay(modifiedAt, publishedAt) && (
          <span data-part="updated">
            <bdi>{t('updated', formatDate(modifiedAt, locale))}</bdi>
          </span>
        )}
        <span data-part="minutes">
          <bdi>{formatCount(t, 'minutes', minutes, locale, count)}</bdi>
        </span>
      </p>
    </header>
  );
}

function Time({ iso, locale, part }: { iso: string; locale: string; part: string }) {
  if (!dateParts(iso)) return null;
  return (
    <time data-part={part} dateTime={iso} title={iso}>
      <bdi>{formatDate(iso, locale)}</bdi>
    </time>
  );
}
