import {
  checkArticle,
  checkDetails,
  checkId,
  checkList,
  checkPicture,
  checkShare,
  checkTags,
  checkText,
  MAX_PICTURES,
  MAX_URL_LENGTH,
  unfit,
} from './check';
import { checkHighlight, checkOptionalBody, checkTime, MAX_HIGHLIGHTS } from './check-import';
import type { HighlightReview, StoredArticle } from './import-types';
import type { Asset, Failure, Highlight, Place, TextState } from './types';

/** Addresses of one article. */
const MAX_ALIASES = 1000;

const TEXT_STATES: readonly TextState[] = ['kept', 'wanted', 'failed'];
const FAILURES: readonly Failure[] = [
  'offline',
  'not-found',
  'refused',
  'no-article',
  'moved',
  'picture',
  'permission',
];
const ALIAS_KINDS = ['own', 'led', 'merged'];

const requireTime = (value: unknown): number => checkTime(value) ?? unfit('a time is none');

const oneOf = <T>(values: readonly T[], value: unknown): T | null =>
  values.find((known) => known === value) ?? null;

/** A place in an article; null if a value is none. */
export function checkPlace(value: Place | null): Place | null {
  if (value === null || typeof value !== 'object') return null;
  const { block, offset } = value;
  return Number.isSafeInteger(block) && Number.isSafeInteger(offset) && block >= 0 ? { block, offset } : null;
}

/** Checks a highlight with its ID and times. Throws `LibraryError('unfit')` if it is invalid or too large. */
export function checkStoredHighlight(value: Highlight): Highlight {
  return {
    ...checkHighlight(value),
    id: checkId(value.id),
    createdAt: requireTime(value.createdAt),
    updatedAt: requireTime(value.updatedAt),
  };
}

/** The numbers of a `ts-fsrs` card, and its dates as JSON has them. */
const CARD_NUMBERS = [
  'stability',
  'difficulty',
  'elapsed_days',
  'scheduled_days',
  'learning_steps',
  'reps',
  'lapses',
  'state',
] as const;
const CARD_DATES = ['due', 'last_review'] as const;

/** A card with the known fields only; null if one of them is missing or unusable, so that the highlight begins anew. */
function checkCard(value: unknown): string | null {
  try {
    const card = JSON.parse(String(value)) as Record<string, unknown>;
    const isWhole =
      CARD_NUMBERS.every((name) => Number.isFinite(card[name])) &&
      CARD_DATES.every((name) => Number.isFinite(Date.parse(String(card[name]))));
    if (!isWhole) return null;
    const known: readonly string[] = [...CARD_NUMBERS, ...CARD_DATES];
    return JSON.stringify(Object.fromEntries(Object.entries(card).filter(([name]) => known.includes(name))));
  } catch {
    return null;
  }
}

/** Checks when a highlight comes up for review. Throws `LibraryError('unfit')` if it is invalid. */
export const checkReview = (value: HighlightReview): HighlightReview => ({
  highlight: checkId(value.highlight),
  dueAt: requireTime(value.dueAt),
  reviewedAt: requireTime(value.reviewedAt),
  card: checkCard(value.card),
  forgotten: value.forgotten === true,
});

const checkAsset = (value: Asset): Asset => ({ id: checkId(value.id), ...checkPicture(value) });

const checkAlias = ({ key, how }: { key: string; how: string }) => ({
  key: checkText(key, 'the address', MAX_URL_LENGTH),
  how: oneOf(ALIAS_KINDS, how) ?? 'own',
});

/** Checks an article of a backup, and copies only the known fields. Throws `LibraryError('unfit')` if it is invalid or too large. */
export function checkStored(value: StoredArticle): StoredArticle {
  const { reading } = value;
  const own = checkDetails(value.own);
  return {
    id: checkId(value.id),
    article: checkArticle(value.article),
    own: { title: own.title ?? null, byline: own.byline ?? null },
    reading: {
      savedAt: requireTime(reading.savedAt),
      readAt: checkTime(reading.readAt),
      openedAt: checkTime(reading.openedAt),
      progress: checkShare(reading.progress),
      place: checkPlace(reading.place),
      archived: reading.archived === true,
      favourite: reading.favourite === true,
      textState: oneOf(TEXT_STATES, reading.textState) ?? 'wanted',
      failure: oneOf(FAILURES, reading.failure),
      updatedAt: requireTime(reading.updatedAt),
    },
    textAt: checkTime(value.textAt),
    note: checkOptionalBody(value.note, 'the note'),
    tags: checkTags(value.tags),
    aliases: checkList(value.aliases, MAX_ALIASES).map(checkAlias),
    highlights: checkList(value.highlights, MAX_HIGHLIGHTS).map(checkStoredHighlight),
    reviews: checkList(value.reviews ?? [], MAX_HIGHLIGHTS).map(checkReview),
    assets: checkList(value.assets, MAX_PICTURES).map(checkAsset),
    thumbnail: value.thumbnail === null ? null : checkId(value.thumbnail),
  };
}
