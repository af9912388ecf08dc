import type { MessageKey, Translate } from '../platform/message-key';

/** What can be counted. Each has a message for every plural category of its language: `minutesOne`, `minutesFew`, … */
export type CountKey =
  | 'articles'
  | 'deleteAllWhy'
  | 'didArchive'
  | 'didDelete'
  | 'didFavourite'
  | 'didRead'
  | 'didTag'
  | 'didUnarchive'
  | 'didUnfavourite'
  | 'didUnread'
  | 'found'
  | 'highlightCount'
  | 'importStart'
  | 'loadPages'
  | 'minutes'
  | 'minutesLeft'
  | 'minutesShort'
  | 'optionsFound'
  | 'parts'
  | 'picturesFailed'
  | 'picturesMissing'
  | 'savedTabs'
  | 'saveTabs'
  | 'selected';

/**
 * A message with a number, by the plural rules of the interface's language (Unicode CLDR); falls back to the category
 * `other`. `values` fill the message's placeholders.
 */
export function formatCount(
  t: Translate,
  what: CountKey,
  count: number,
  locale: string,
  ...values: readonly string[]
): string {
  const category = new Intl.PluralRules(locale).select(count);
  const key = `${what}${category.charAt(0).toUpperCase()}${category.slice(1)}`;
  const text = t(key as MessageKey, ...values);
  return text === key ? t(`${what}Other`, ...values) : text;
}
