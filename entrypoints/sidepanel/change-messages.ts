import { type Counted, formatCount } from '../../components/plural';
import type { Change } from '../../library/types';
import type { Translate } from '../../platform/message-key';

const SWITCHED: Record<'archive' | 'favourite' | 'read', { on: Counted; off: Counted }> = {
  archive: { on: 'didArchive', off: 'didUnarchive' },
  favourite: { on: 'didFavourite', off: 'didUnfavourite' },
  read: { on: 'didRead', off: 'didUnread' },
};

function nameOf(change: Change): Counted {
  if (change.kind === 'delete') return 'didDelete';
  if (change.kind === 'archive' || change.kind === 'favourite' || change.kind === 'read')
    return SWITCHED[change.kind][change.on ? 'on' : 'off'];
  return 'didTag';
}

/** What was done, in words. Takes the change, how many articles it changed, and the interface's language (BCP 47). */
export function describeChange(change: Change, count: number, t: Translate, locale: string): string {
  return formatCount(t, nameOf(change), count, locale, new Intl.NumberFormat(locale).format(count));
}
