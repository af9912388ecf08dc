import { monthOf } from './months';
import type { Sources } from './sources';

const two = (value: number | string): string => String(value).padStart(2, '0');

function valid(year: number, month: number, day: number): boolean {
  return year >= 1700 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A machine's date: ISO 8601 and what comes near it, its zone's colon restored. */
function machineDate(text: string): string | null {
  const match =
    /^(\d{4})-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!valid(Number(year), Number(month), Number(day ?? 1))) return null;
  if (!day) return text.length <= 7 ? `${year}-${month}` : null;
  if (!hour) return `${year}-${month}-${day}`;
  const offset = !zone
    ? ''
    : /^(?:Z|UTC|GMT)$/i.test(zone)
      ? 'Z'
      : `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3, 5) || '00'}`;
  return `${year}-${month}-${day}T${hour}:${minute}${second ? `:${second}` : ''}${offset}`;
}

const TIME = /\b(\d{1,2})\s*(?:[:hH]|\.(?=\d{2}\s*[ap]m))\s*(\d{2})(?!\d)(?:\s*([ap])\.?m)?/i;

function timeOf(text: string): string {
  const match = TIME.exec(text);
  if (!match) return '';
  const half = match[3]?.toLowerCase();
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  return Number(match[2]) < 60 ? `T${two(hour)}:${match[2]}` : '';
}

/** A date as people write it: day and month by name or number; null where it is none, or where it could be two. */
function writtenDate(text: string): string | null {
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?/.exec(text);
  if (asian?.[1] && asian[2])
    return asian[3] ? `${asian[1]}-${two(asian[2])}-${two(asian[3])}` : `${asian[1]}-${two(asian[2])}`;
  const dayFirst =
    /(?:^|[^\d])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?\s+(?:de\s+|of\s+)?(\p{L}{3,})\.?,?\s+(?:de[l]?\s+)?(\d{4})/u.exec(
      text,
    );
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  const named = [
    { day: dayFirst?.[1], name: dayFirst?.[2], year: dayFirst?.[3] },
    { day: monthFirst?.[2], name: monthFirst?.[1], year: monthFirst?.[3] },
  ];
  for (const { day, name, year } of named) {
    if (!name) continue;
    const month = monthOf(name);
    if (month && valid(Number(year), month, Number(day))) return `${year}-${two(month)}-${two(day ?? '')}`;
  }
  const numbers = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\D|$)/.exec(text);
  if (numbers) {
    const [, first, mark, second, year] = numbers;
    const monthLeads = mark === '/' && Number(second) > 12;
    const [day, month] = monthLeads ? [Number(second), Number(first)] : [Number(first), Number(second)];
    // With slashes and both under 13 nobody can tell; with dots the day leads.
    if ((mark === '.' || monthLeads || Number(first) > 12) && valid(Number(year), month, day))
      return `${year}-${two(month)}-${two(day)}`;
  }
  const reversed = /(?:^|\D)(\d{4})[./](\d{1,2})[./](\d{1,2})(?:\D|$)/.exec(text);
  if (reversed?.[1] && valid(Number(reversed[1]), Number(reversed[2]), Number(reversed[3])))
    return `${reversed[1]}-${two(reversed[2] ?? '')}-${two(reversed[3] ?? '')}`;
  return null;
}

/**
 * Reads a date in any usual form. Returns ISO 8601, only as precise as the text is and in the zone it names ("2024-03-05",
 * "2024-03-05T07:45", "2024-03-05T10:00:00+01:00"); null where it holds none.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  if (/^\d{10}(?:\d{3})?$/.test(trimmed))
    return new Date(Number(trimmed.padEnd(13, '0'))).toISOString().replace('.000', '');
  const machine = machineDate(trimmed);
  if (machine) return machine;
  const written = writtenDate(trimmed);
  if (!written) return null;
  const zoned = /\bGMT\b|\bUTC\b/.test(trimmed) && /\d{2}:\d{2}:\d{2}/.exec(trimmed);
  if (zoned) return `${written}T${zoned[0]}Z`;
  return written.length === 10 ? written + timeOf(trimmed) : written;
}

const UPDATED =
  /updated|modified|last edited|mis à jour|modifié|aktualisiert|geändert|stand:|actualizado|aggiornato|atualizado|更新|обновлено|تحديث/i;
const DATED =
  'time, [itemprop~="datePublished"], [class*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="meta" i], [class*="byline" i], [class*="fecha" i], [class*="datum" i]';
const EXACT = 'time[datetime], [itemprop~="datePublished"]';
/** How many dated elements are looked at: the article's own date stands near its headline. */
const LOOK = 40;

interface Found {
  published: string | null;
  modified: string | null;
}

/** Dates a reader can see, nearest to the headline first. */
function visibleDates(sources: Sources): Found {
  const found: Found = { published: null, modified: null };
  const scope = sources.headline?.closest('article, main, [role=main], [itemscope]') ?? sources.page.body;
  if (!scope) return found;
  // What a machine is told comes before what is written out: it is more precise.
  const dated = [...scope.querySelectorAll(EXACT), ...scope.querySelectorAll(DATED)];
  const all = dated.filter(
    (element) =>
      !element.closest('[class*="comment" i], [id*="comment" i], aside, footer, nav, [class*="related" i]'),
  );
  for (const element of all.slice(0, LOOK)) {
    const text = (element.textContent ?? '').trim();
    if (text.length > 200) continue;
    const date =
      parseDate(element.getAttribute('datetime') ?? '') ??
      parseDate(element.getAttribute('content') ?? '') ??
      parseDate(text);
    if (!date) continue;
    const context = `${text} ${element.getAttribute('itemprop') ?? ''} ${element.className} ${element.parentElement?.childElementCount === 1 ? (element.parentElement.textContent ?? '').slice(0, 60) : ''}`;
    if (UPDATED.test(context) && !/published|publié|veröffentlicht|publicado/i.test(context))
      found.modified ??= date;
    else found.published ??= date;
    if (found.published && found.modified) break;
  }
  return found;
}

/** A date in the address: /2024/03/05/. */
function addressDate(url: string): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url);
  return match && valid(Number(match[1]), Number(match[2]), Number(match[3]))
    ? `${match[1]}-${match[2]}-${match[3]}`
    : null;
}

/**
 * When the article was published and last changed. Ranked: JSON-LD; `article:published_time` and its like; microdata;
 * dates a reader can see; the address.
 */
export function readDates(sources: Sources): { publishedAt: string | null; modifiedAt: string | null } {
  const { meta, ld } = sources;
  const first = (...texts: string[]) => texts.map(parseDate).find((date) => date !== null) ?? null;
  const stated = first(
    ld('datePublished', 'dateCreated', 'uploadDate'),
    meta('article:published_time', 'og:published_time', 'og:article:published_time'),
    meta(
      'datepublished',
      'datecreated',
      'citation_publication_date',
      'citation_online_date',
      'citation_date',
    ),
    meta(
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.created',
      'dc.date',
      'dcterms.date',
      'dc.date.created',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'date',
      'article.published',
      'cxenseparse:recs:publishtime',
      'last-published',
      'timestamp',
    ),
  );
  const changed = first(
    ld('dateModified'),
    meta(
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'dcterms.modified',
      'lastmod',
      'last-modified',
    ),
  );
  const seen = stated ? null : visibleDates(sources);
  return {
    publishedAt: stated ?? seen?.published ?? addressDate(sources.url) ?? seen?.modified ?? null,
    modifiedAt: changed ?? seen?.modified ?? null,
  };
}
