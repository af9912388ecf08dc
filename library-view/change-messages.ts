import { type CountKey, formatCount } from '../components/plural';
import type { ArticleChange } from '../library/types';
import type { Translate } from '../platform/message-key';

const TOGGLE_MESSAGES: Record<'archive' | 'favourite' | 'read', { on: CountKey; off: CountKey }> = {
  archive: { on: 'didArchive', off: 'didUnarchive' },
  favourite: { on: 'didFavourite', off: 'didUnfavourite' },
  read: { on: 'didRead', off: 'didUnread' },
};

function messageKey(change: ArticleChange): CountKey {
  if (change.kind === 'delete') return 'didDelete';
  if (change.kind === 'archive' || change.kind === 'favourite' || change.kind === 'read')
    return TOGGLE_MESSAGES[change.kind][change.on ? 'on' : 'off'];
  return 'didTag';
}

/** Describes a change to `count` articles for the user. `locale` is BCP 47. */
export function describeChange(change: ArticleChange, count: number, t: Translate, locale: string): string {
  return formatCount(t, messageKey(change), count, locale, new Intl.NumberFormat(locale).format(count));
}
