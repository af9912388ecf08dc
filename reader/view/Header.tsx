import type { Article } from '../../article/types';
import { dateParts, formatDate, isLaterDay } from '../../components/dates';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';

interface HeaderProps {
  article: Article;
  locale: string;
}

/** Allowed schemes of the source link, because library records are untrusted. */
const ALLOWED_URL = /^(?:https?|file):/i;

/**
 * Section, title, and one line of byline, site, date and minutes. Each is isolated, because its direction may differ from
 * that of the separators (page.css).
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
