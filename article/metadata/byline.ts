import { namesOf } from './json-ld';
import type { Sources } from './sources';
import { squash, tidy } from './text';

const OPENING =
  /^(?:(?:posted|written|published|reported|reviewed|article|story|words|photos?|text|texte|texto|testo|autor(?:in)?|auteur|author|authors|autore)\s*)?(?:by|von|par|por|de|di|da|door|av|af|przez|от|автор|作者|文|著者|投稿者|執筆者?|بقلم|كتب|מאת)?\s*[:：]?\s+(?=\S)|^(?:作者|文|著者)[:：／/\s]*/iu;
/** Where the name ends and something else begins. */
const END =
  /\s*(?:\||•|·|—|–|\n|\t|,\s*(?=(?:le |am |on |el |il )?\d)|\b(?:published|updated|posted|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|on\s+\d|am\s+\d|le\s+\d)\b|\b\d{1,2}[./:]\d{1,2}|\b\d{4}\b|@\w|https?:|[\w.+-]+@[\w-]+\.).*$/isu;
const JOB =
  /(?:,|\s+[-–])\s*[^,]*\b(?:reporter|correspondent|editor|writer|columnist|journalist|contributor|producer|professor|redakteur(?:in)?|journaliste|redactora?|periodista|correspondante?)\b.*$/iu;
const NOBODY =
  /^(?:admin|administrator|staff|editor|editors|redaktion|la rédaction|rédaction|redacción|redaccion|webmaster|guest|anonymous|user|unknown|author|null|undefined|n\/a|home)$/i;
/** Visible bylines, the surest kind first. */
const VISIBLE = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline-name, .author-name, .author__name, .byline__name, .byline__author, [class*="authorName" i], [class*="author-name" i]',
  '.byline a, .author a',
  '.byline, .author, .article-author, .post-author, .entry-author, .writer, .autor, .auteur, [class*="byline" i]',
];
const LONGEST = 100;

/** A name as a person reads it: without "By", job, address, handle and date; '' where nothing of a name is left. */
export function cleanName(raw: string): string {
  const name = tidy(raw)
    .replace(OPENING, '')
    .replace(END, '')
    .replace(JOB, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/^[\s,;:.|-]+|[\s,;:|-]+$/g, '')
    .trim();
  if (!name || name.length > LONGEST || NOBODY.test(name) || /^https?:|^\W*$|^\d/.test(name)) return '';
  return name;
}

function distinct(names: string[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const clean = cleanName(name);
    const key = squash(clean);
    if (!key || seen.has(key)) return [];
    seen.add(key);
    return clean;
  });
}

/** Names in visible bylines: the first kind that has any, near the headline before elsewhere. */
function visibleNames(sources: Sources): string[] {
  const scope = sources.headline?.closest('article, main, [role=main]') ?? sources.page.body;
  if (!scope) return [];
  for (const kind of VISIBLE) {
    const found = [...scope.querySelectorAll(kind)].filter(
      (element) =>
        !element.closest('[class*="comment" i], [id*="comment" i], aside, footer, [class*="related" i]') &&
        (element.textContent ?? '').trim().length < 2 * LONGEST,
    );
    for (const element of found.slice(0, 4)) {
      const names = distinct(
        (element.textContent ?? '').split(
          /\s+(?:and|und|et|y|e)\s+|,(?!\s*(?:Jr|Sr|PhD|MD)\b|[^,]*\b\p{Ll}+(?:or|er|ist|ent)\b)|&/iu,
        ),
      );
      if (names.length) return names;
    }
  }
  return [];
}

/**
 * The authors, joined by commas; null for none. Ranked: JSON-LD `author`; `citation_author` and Dublin Core; `author` meta
 * tags; visible bylines. A byline that is only the site's name counts where nothing better is found.
 */
export function readByline(sources: Sources, siteName: string | null): string | null {
  const site = squash(siteName ?? '');
  const real = (names: string[]) => distinct(names).filter((name) => squash(name) !== site);
  const candidates = [
    () => namesOf(sources.article?.author ?? sources.article?.creator, sources.nodes),
    () => sources.metas('citation_author'),
    () =>
      [
        ...sources.metas('author'),
        ...sources.metas('article:author_name'),
        ...sources.metas('parsely-author'),
        ...sources.metas('sailthru.author'),
      ].slice(0, 3),
    () => [
      ...sources.metas('dc.creator'),
      ...sources.metas('dcterms.creator'),
      ...sources.metas('dc.contributor'),
    ],
    () => visibleNames(sources),
    () => sources.metas('article:author').filter((value) => !/^https?:/.test(value)),
  ];
  for (const read of candidates) {
    const names = real(read());
    if (names.length) return names.join(', ');
  }
  const agency = distinct(namesOf(sources.article?.author, sources.nodes));
  return agency.length ? agency.join(', ') : null;
}
