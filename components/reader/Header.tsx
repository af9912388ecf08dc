import type { Article } from '../../article/types';
import { useStrings } from '../strings';
import { dateParts, formatDate, isLaterDay } from './dates';
import { counted } from './plural';

interface HeaderProps {
  article: Article;
  locale: string;
}

/** Section, title, then one line: byline, site, date, minutes. */
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
          <span data-part="byline" dir="auto">
            {t('byline', byline)}
          </span>
        )}
        {site && (
          <a data-part="site" href={url} dir="auto">
            {site}
          </a>
        )}
        {publishedAt && <Time iso={publishedAt} locale={locale} part="date" />}
        {modifiedAt && publishedAt && isLaterDay(modifiedAt, publishedAt) && (
          <span data-part="updated" dir="auto">
            {t('updated', formatDate(modifiedAt, locale))}
          </span>
        )}
        <span data-part="minutes" dir="auto">
          {counted(t, 'minutes', minutes, locale, count)}
        </span>
      </p>
    </header>
  );
}

function Time({ iso, locale, part }: { iso: string; locale: string; part: string }) {
  if (!dateParts(iso)) return null;
  return (
    <time data-part={part} dateTime={iso} title={iso} dir="auto">
      {formatDate(iso, locale)}
    </time>
  );
}
