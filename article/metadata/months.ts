/** Month names by their first letters, in the languages whose written dates are read; the index in a list is the month. */
const LISTS = [
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'janv févr|fevr mars avr mai juin juil août|aout sept oct nov déc',
  'jän|januar febr|februar märz|maerz|mrz april mai juni juli august september okt|oktober november dez|dezember',
  'ene|enero febrero marzo abr|abril mayo junio julio ago|agosto set|septiembre octubre noviembre dic|diciembre',
  'gen|gennaio febbraio marzo aprile mag|maggio giu|giugno lug|luglio agosto set|settembre ott|ottobre novembre dicembre',
  'janeiro fev|fevereiro março|marco abril maio junho julho agosto setembro out|outubro novembro dez|dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'янв фев мар апр мая|май июн июл авг сен окт ноя дек',
  'يناير فبراير مارس|آذار أبريل|ابريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر نوفمبر ديسمبر',
];

const MONTHS = LISTS.flatMap((list) =>
  list.split(' ').flatMap((names, index) => names.split('|').map((name) => ({ name, month: index + 1 }))),
);
MONTHS.sort((a, b) => b.name.length - a.name.length);

/** The month a word names in any of these languages, 1 … 12, or null. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  return MONTHS.find(({ name }) => lower.startsWith(name))?.month ?? null;
}
