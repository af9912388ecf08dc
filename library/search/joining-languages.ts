import { tokens } from './tokenise';

/**
 * Languages that write several words as one (Autobahnbrücke), where a part of a word is a word that is looked for. An article's
 * own statement of its language is often its template's, so its commonest words are looked at first.
 */

/** The commonest words, folded, of languages that join words, and of those that pages are most often taken for. */
const COMMON_WORDS: Record<string, string> = {
  de: 'und der die das ist nicht ein eine einer eines einem einen mit auf fur von sich auch wird wurde wurden sind dem den des zu im zum zur oder aber wie nach bei uber haben werden dass dabei war sie es an am',
  nl: 'het een van en dat niet zijn met voor op aan ook maar er worden wordt door naar uit bij deze werd heeft de in is',
  sv: 'och att det som en ett pa av for med inte den har till ar om var jag men fran sin vid under i de',
  da: 'og at det som en et pa af for med ikke den har til er om var jeg men fra sin ved blev efter i de',
  nb: 'og at det som en et pa av for med ikke den har til er om var jeg men fra sin ved ble etter i de',
  nn: 'og at det som ein eit pa av for med ikkje den har til er om var eg men fra sin ved vart etter i dei',
  fi: 'ja on ei se etta oli han mutta myos kun tai ovat joka kuin sen niin hanen olla mita ollut ole',
  hu: 'a az es hogy nem egy is volt meg csak de ez mint ha van el azt mert vagy kell',
  is: 'og ad i a sem er til um ekki thad var en af fyrir ha med vid hann hun eru',
  et: 'ja on ei see et oli ta kui aga ka mis oma ning voi siis seda olid',
  en: 'the of and to in a is that for it was on with as at be this are by from not have has an or i he his but they you',
  fr: 'le la les des et un une du que est pour dans qui sur pas de en il au ce par plus',
  es: 'el la de los y que en un una por con para las no se del es su lo al',
  it: 'il di che la e per non un una del in con si da le i gli della',
  pt: 'o de que e do da em um uma para com nao os no se na por a',
};

const JOINING = new Set(
  'de nl sv da nb nn no fi hu is et fo fy af lb gsw nds ksh bar se smi kl yi'.split(' '),
);

const CODES = Object.keys(COMMON_WORDS);

/** For each of the words, the languages it is common in, by their place in `CODES`. */
const COMMON_IN = new Map<string, number[]>();
for (const [at, code] of CODES.entries())
  for (const word of COMMON_WORDS[code]?.split(' ') ?? [])
    COMMON_IN.set(word, [...(COMMON_IN.get(word) ?? []), at]);

/** So many words tell a language; fewer than this do not. */
const MAX_WORDS = 250;
const MIN_WORDS = 8;
/** Share of common words that a text of the language has at least. */
const MIN_SHARE = 0.1;

/** Whether an article's language joins words, by its text if that tells, or else by the language it states. */
export function joinsWords(text: string, language: string | null): boolean {
  const counts = CODES.map(() => 0);
  let total = 0;
  for (const { word } of tokens(text)) {
    if (++total > MAX_WORDS) break;
    for (const at of COMMON_IN.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  }
  const share = (joins: boolean) =>
    Math.max(...counts.map((count, at) => (JOINING.has(CODES[at] ?? '') === joins ? count : 0))) / total;
  const [joining, other] = [share(true), share(false)];
  if (total >= MIN_WORDS && joining !== other && Math.max(joining, other) >= MIN_SHARE)
    return joining > other;
  return JOINING.has((language ?? '').toLowerCase().split(/[-_]/)[0] ?? '');
}
