import type { MessageKey } from '../../platform/message-key';

/** What fields of the record are called on the page; the others go by their path. */
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
  theme: 'theme',
  own: 'themeOwn',
  'own.paper': 'ownPaper',
  'own.ink': 'ownInk',
  dimImages: 'dimImages',
  presets: 'presets',
  sites: 'sitesLooks',
  finding: 'optionsReading',
  'finding.mode': 'mode',
  'finding.focus': 'focusMode',
  'finding.ruler': 'ruler',
  'finding.boldBeginnings': 'boldBeginnings',
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
  removals: 'sitesRemovals',
  picks: 'sitesPicks',
};

/** Names that a list says; of more than one above it, the others are only counted. */
const SHOWN = 5;
/** A name that a file gives may be as long as the file; in characters. */
const LONGEST = 60;

type Look = (key: MessageKey, ...substitutions: string[]) => string;

function nameOf(path: string, translate: Look): string {
  // A file of settings may name its fields as all objects' are named.
  const known = Object.hasOwn(NAMES, path) ? NAMES[path] : undefined;
  const name = known ? translate(known) : path;
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

/** Joins names; of many the first, and how many more there are: no browser looks up a sentence with thousands of words. */
function join(names: readonly string[], locale: string, translate: Look): string {
  const rest = names.length - SHOWN;
  const more = translate('moreNames', new Intl.NumberFormat(locale).format(rest));
  const shown = rest > 1 ? [...names.slice(0, SHOWN), more] : names;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown);
}

/** The names of fields, as paths ("type.textSize") and as people say it, in a list. Takes what looks messages up. */
export function describeFields(paths: readonly string[], locale: string, translate: Look): string {
  return join(
    paths.map((path) => nameOf(path, translate)),
    locale,
    translate,
  );
}

/** The same of what was cut, each with how many were left out ("Looks of single sites (19,000)"). */
export function describeCut(cut: Readonly<Record<string, number>>, locale: string, translate: Look): string {
  const number = new Intl.NumberFormat(locale);
  return join(
    Object.entries(cut).map(([path, left]) => `${nameOf(path, translate)} (${number.format(left)})`),
    locale,
    translate,
  );
}
