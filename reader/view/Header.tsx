import type { Article } from '../../article/types';
import { dateParts, formatDate, isLaterDay } from '../../components/dates';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import { localeAttributes } from './locale-attributes';

interface HeaderProps {
  article: Article;
  locale: string;
}

/** Allowed schemes of the source link, because library records are untrusted. */
const ALLOWED_URL = /^(?:https?|file):/i;
const WEB_URL = /^https?:/i;

/** Takes names as the same whatever their case, accents, spaces and punctuation. */
const NAMES = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** The names of a byline, without the site's own, which stands beside it. */
function namesBeside(byline: string | null, site: string): string {
  const isSite = (name: string) => site !== '' && NAMES.compare(name, site) === 0;
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
export function Header({ article, locale }: HeaderProps) {
  const t = useStrings();
  const { section, title, byline, siteName, publishedAt, modifiedAt, minutes, url } = article;
  // An extension's host is a row of letters that says nothing.
  const site = siteName ?? (WEB_URL.test(url) && URL.canParse(url) ? new URL(url).host : '');
  const names = namesBeside(byline, site);
  const [beforeNames, afterNames] = t('byline', NAME).split(NAME);
  const count = new Intl.NumberFormat(locale).format(minutes);
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
        {publishedAt && <Time iso={publishedAt} locale={locale} part="date" />}
        {modifiedAt && publishedAt && isLaterDay(modifiedAt, publishedAt) && (
          <span data-part="updated">
            <bdi {...own}>{t('updated', formatDate(modifiedAt, locale))}</bdi>
          </span>
        )}
        <span data-part="minutes">
          <bdi {...own}>{formatCount(t, 'minutes', minutes, locale, count)}</bdi>
        </span>
      </p>
    </header>
  );
}

function Time({ iso, locale, part }: { iso: string; locale: string; part: string }) {
  if (!dateParts(iso)) return null;
  return (
    <time data-part={part} dateTime={iso} title={iso}>
      <bdi {...localeAttributes(locale)}>{formatDate(iso, locale)}</bdi>
    </time>
  );
}
