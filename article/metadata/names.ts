import { CAPITALS, LETTERS } from '../scripts';
import { cleanText, reduceToLetters } from './text';

const PREFIX =
  /^(?:(?:posted|written|published|reported|reviewed|article|story|words|photos?|text|texte|texto|testo|autor(?:in)?|auteur|author|authors|autore)\s*)?(?:by|von|par|por|de|di|da|door|av|af|przez|от|автор|作者|文|著者|投稿者|執筆者?|بقلم|كتب|كتبه|نویسنده|מאת|글|글쓴이|작성자|yazan|yazar|लेखक|oleh|penulis|tác giả|szerző|írta|kirjoittaja|συντάκτης|โดย|ผู้เขียน)?\s*[:：]?\s+(?=\S)|^(?:作者|文|著者)[:：／/\s]*/i;
/** Where the name ends and other information starts. */
const SUFFIX =
  /\s*(?:\||•|(?<![\u3400-\u9fff])·|·(?![\u3400-\u9fff])|—|–|\n|\t|,\s*(?=(?:le |am |on |el |il )?\d)|\b(?:published|updated|posted|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|on\s+\d|am\s+\d|le\s+\d)\b|\b\d{1,2}[./:]\d{1,2}|\b\d{4}\b|@\w|https?:|[\w.+-]+@[\w-]+\.).*$/is;
const JOB_TITLE =
  /(?:,|\s+[-–])\s*[^,]*\b(?:reporter|correspondent|editor|writer|columnist|journalist|contributor|producer|professor|redakteur(?:in)?|journaliste|redactora?|periodista|correspondante?)\b.*$/i;
const GENERIC_NAME =
  /^(?:admin|administrator|staff|editor|editors|redaktion|la rédaction|rédaction|redacción|redaccion|webmaster|guest|anonymous|user|unknown|author|null|undefined|n\/a|home)$/i;
const MAX_LENGTH = 100;
/** Words in links around a name that aren't part of it. */
const LINK_WORDS =
  /^(?:(?:view|see|show|read|zeige|alle|voir|ver|mehr|more)\s+)*(?:all|alle|tous les|todos los)?\s*(?:posts|articles|beiträge|artikel|entradas|artículos|articoli|wpisy)\s*(?:by|von|de|par|di|from)\s+|^(?:text|texte|texto)\s*(?:,|und|&|and)\s*[^\s:]+\s*:\s*|^[●○■□◆・▪•]\s*|^(?:文|著者|取材・文|執筆)\s*[●:：／/]\s*|^\S+ (?:kolumne|gastbeitrag|tribune) (?:von|de)\s+/i;
const NOT_A_NAME =
  /^(?:by|von|par|por)$|^[责責]?任?[编編][辑輯]|^(?:(?:alle|all|mehr|more|tous les|ver) (?:artikel|articles|posts|beiträge|autoren|authors)|\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|(?:see|view|show) (?:all|more)|alle anzeigen|voir tout|about|kontakt|contact|share|menu|follow)\b/i;

/** "Lovelace, Ada", as in catalogues and some CMSs: a family name, a comma, one or two given names. */
const FAMILY_FIRST = new RegExp(
  `^([${CAPITALS}][${LETTERS}'’-]+), ([${CAPITALS}][${LETTERS}.'’-]*(?: [${CAPITALS}][${LETTERS}.'’-]*)?)$`,
);

/** Puts the given name first in a name from a meta tag. */
export const putGivenNameFirst = (name: string): string => name.replace(FAMILY_FIRST, '$2 $1');

/**
 * Cleans a name for display: removes "By", job title, email address, handle and date; '' if no name is left. Names like
 * "Staff" are rejected unless `anybody` is set.
 */
export function cleanName(raw: string, anybody = false): string {
  const name = cleanText(raw)
    .slice(0, 10 * MAX_LENGTH)
    .replace(LINK_WORDS, '')
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .replace(JOB_TITLE, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/^[\s,;:.|-]+|[\s,;:|-]+$/g, '')
    .trim();
  if (
    !name ||
    name.length > MAX_LENGTH ||
    NOT_A_NAME.test(name) ||
    /^https?:|^[\s\d!-@[-`{-~]*$|^\d/.test(name)
  )
    return '';
  return GENERIC_NAME.test(name) && !anybody ? '' : name;
}

/** Cleans names and removes duplicates, keeping their order. */
export function cleanNames(names: string[], anybody = false): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const cleaned = cleanName(name, anybody);
    const key = reduceToLetters(cleaned);
    if (!key || seen.has(key)) return [];
    seen.add(key);
    return cleaned;
  });
}
