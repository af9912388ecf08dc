import type { Article } from '../../article/types';
import { dateParts, formatDate, isLaterDay } from '../../components/dates';
import { type Formats, formatNumber } from '../../components/formats';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import { localeAttributes } from './locale-attributes';

interface HeaderProps {
  article: Article;
  locale: string;
  formats: Formats | null;
}

/** Allowed schemes of the source link, because library records are untrusted. */
const ALLOWED_URL = /^(?:https?|file):/i;
const WEB_URL = /^https?:/i;

/** A name without its case, accents, spaces and punctuation. */
const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

/** The names of a byline, without the site's own, which stands beside it. */
function namesBeside(byline: string | null, site: string): string {
  const isSite = (name: string) => site !== '' && foldName(name) === foldName(site);
  if (!byline || isSite(byline)) return '';
  return byline
    .split(', ')
    .filter((name) => !isSite(name))
    .join(', ');
}

/** Stands for the name in the message around it. */
const NAME = '\u2063';

/**
 * Section, title, and one line of byline, site, date and minutes. Each is isolated, because its direction may differ from
 * that of the separators (page.css); what is in the interface's language says so.
 */
export function Header({ article, locale, formats }: HeaderProps) {
  const t = useStrings();
  const { section, title, byline, siteName, publishedAt, modifiedAt, minutes, url } = article;
  // An extension's host is a row of letters that says nothing.
  const site = siteName ?? (WEB_URL.test(url) && URL.canParse(url) ? new URL(url).host : '');
  const names = namesBeside(byline, site);
  const [beforeNames, afterNames] = t('byline', NAME).split(NAME);
  const count = formatNumber(minutes, locale, formats);
  const own = localeAttributes(locale);
  return (
    <header>
      {section && <p data-part="section">{section}</p>}
      <h1 data-part="title">{title}</h1>
      <p class="facts">
        {names && (
          <span data-part="byline">
            <bdi {...own}>
              {beforeNames}
              <bdi lang={article.language ?? undefined}>{names}</bdi>
              {afterNames}
            </bdi>
          </span>
        )}
        {site && (
          <a data-part="site" href={ALLOWED_URL.test(url) ? url : undefined}>
            <bdi>{site}</bdi>
          </a>
        )}
        {publishedAt && <Time iso={publishedAt} locale={locale} formats={formats} part="date" />}
        {modifiedAt && publishedAt && isLaterDay(modifiedAt, publishedAt) && (
          <span data-part="updated">
            <bdi {...own}>{t('updated', formatDate(modifiedAt, locale, formats))}</bdi>
          </span>
        )}
        <span data-part="minutes">
          <bdi {...own}>{formatCount(t, 'minutes', minutes, locale, count)}</bdi>
        </span>
      </p>
    </header>
  );
}

interface TimeProps {
  iso: string;
  locale: string;
  formats: Formats | null;
  part: string;
}

function Time({ iso, locale, formats, part }: TimeProps) {
  if (!dateParts(iso)) return null;
  return (
    <time data-part={part} dateTime={iso} title={iso}>
      <bdi {...localeAttributes(locale)}>{formatDate(iso, locale, formats)}</bdi>
    </time>
  );
}
