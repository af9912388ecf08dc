import type { MessageKey } from '../strings';

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

/** The name of a field, as paths ("type.textSize") and as people say it, in a list of them. Takes what looks messages up. */
export function nameFields(
  paths: readonly string[],
  locale: string,
  translate: (key: MessageKey) => string,
): string {
  // A file of settings may name its fields as all objects' are named.
  const names = paths.map((path) => {
    const key = Object.hasOwn(NAMES, path) ? NAMES[path] : undefined;
    return key ? translate(key) : path;
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
