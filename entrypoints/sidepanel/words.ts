import { plural } from '../../components/reader/plural';
import type { MessageKey, Translate } from '../../components/strings';
import type { Change } from '../../library/types';

type Pair = readonly [one: MessageKey, many: MessageKey];

const DELETED: Pair = ['didDelete', 'didDeleteMany'];
const TAGGED: Pair = ['didTag', 'didTagMany'];
const SWITCHED: Record<'archive' | 'favourite' | 'read', { on: Pair; off: Pair }> = {
  archive: { on: ['didArchive', 'didArchiveMany'], off: ['didUnarchive', 'didUnarchiveMany'] },
  favourite: { on: ['didFavourite', 'didFavouriteMany'], off: ['didUnfavourite', 'didUnfavouriteMany'] },
  read: { on: ['didRead', 'didReadMany'], off: ['didUnread', 'didUnreadMany'] },
};

function pairOf(change: Change): Pair {
  if (change.kind === 'delete') return DELETED;
  if (change.kind === 'archive' || change.kind === 'favourite' || change.kind === 'read')
    return SWITCHED[change.kind][change.on ? 'on' : 'off'];
  return TAGGED;
}

/** What was done, in words. Takes the change, how many articles it changed, and the interface's language (BCP 47). */
export function changedWords(change: Change, count: number, t: Translate, locale: string): string {
  const [one, many] = pairOf(change);
  return t(plural(count, locale) === 'one' ? one : many, new Intl.NumberFormat(locale).format(count));
}
