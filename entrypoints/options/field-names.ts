import type { MessageKey, Translate } from '../../platform/message-key';
import { FEATURES } from '../../reader/features/features';

/** Names of preference fields as shown on the page; others are shown as their path. */
const NAMES: Record<string, MessageKey> = {
  type: 'optionsText',
  'type.family': 'family',
  'type.textSize': 'textSize',
  'type.weight': 'weight',
  'type.lineHeight': 'lineHeight',
  'type.width': 'columnWidth',
  'type.letterSpacing': 'letterSpacing',
  'type.wordSpacing': 'wordSpacing',
  'type.paragraphs': 'paragraphs',
  'type.justify': 'justify',
  'type.hyphenate': 'hyphenate',
  'type.headings': 'headings',
  'type.figures': 'figures',
  theme: 'theme',
  own: 'themeOwn',
  'own.paper': 'ownPaper',
  'own.ink': 'ownInk',
  dimImages: 'dimImages',
  presets: 'presets',
  sites: 'sitesLooks',
  finding: 'optionsReading',
  ...Object.fromEntries(FEATURES.flatMap(({ aid }) => (aid ? [[`finding.${aid.field}`, aid.label]] : []))),
  'finding.autoScrollSpeed': 'autoScrollSpeed',
  keys: 'optionsKeys',
  speech: 'optionsListening',
  'speech.rate': 'speechRate',
  'speech.pitch': 'speechPitch',
  'speech.voices': 'voices',
  'speech.skipCode': 'skipCode',
  'speech.skipTables': 'skipTables',
  'speech.sleep': 'sleep',
  automatic: 'sitesAutomatic',
  print: 'optionsPaper',
  'print.linkAddresses': 'linkAddresses',
  'print.notes': 'printNotes',
  removals: 'sitesRemovals',
  picks: 'sitesPicks',
};

/** Maximum number of names in a list; if at least two more are left, they are only counted. */
const MAX_LISTED = 5;
/** Maximum characters of a name, as a path from an imported file may be of any length. */
const MAX_NAME_LENGTH = 60;

function nameOf(path: string, translate: Translate): string {
  // A field in an imported file may be named like a property of `Object.prototype`.
  const known = Object.hasOwn(NAMES, path) ? NAMES[path] : undefined;
  const name = known ? translate(known) : path;
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;
}

/** Joins the first names and the number of others: browsers don't accept thousands of words in a message's substitution. */
function join(names: readonly string[], locale: string, translate: Translate): string {
  const rest = names.length - MAX_LISTED;
  const more = translate('moreNames', new Intl.NumberFormat(locale).format(rest));
  const shown = rest > 1 ? [...names.slice(0, MAX_LISTED), more] : names;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown);
}

/** A list of field names for the user. `paths` are like "type.textSize"; `locale` is BCP 47. */
export function describeFields(paths: readonly string[], locale: string, translate: Translate): string {
  return join(
    paths.map((path) => nameOf(path, translate)),
    locale,
    translate,
  );
}

/** Like `describeFields`, for lists that were cut: each name with the number of entries left out. */
export function describeCut(
  cut: Readonly<Record<string, number>>,
  locale: string,
  translate: Translate,
): string {
  const number = new Intl.NumberFormat(locale);
  return join(
    Object.entries(cut).map(([path, left]) => `${nameOf(path, translate)} (${number.format(left)})`),
    locale,
    translate,
  );
}
