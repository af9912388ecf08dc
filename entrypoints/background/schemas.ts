import * as v from 'valibot';
import type { Article } from '../../article/types';
import { MAX_NOTE_LENGTH, MAX_QUOTE_LENGTH } from '../../library/highlights/limits';
import type { Highlight } from '../../library/types';
import type { SafeHtml } from '../../markup/safe-html';

/** A string of at most `max` characters. */
export const textUpTo = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** An integer from 0 to `max`. */
export const wholeNumberUpTo = (max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

/** A URL, checked only for length; whoever uses it must check the rest. */
export const ADDRESS = textUpTo(100_000);

/** A tag as typed by the user. */
export const TAG = textUpTo(500);

const nullableText = (max: number) => v.nullable(textUpTo(max));

/**
 * An article sent by a script in a page. Its HTML can't be trusted to have been sanitised; Chrome's background has no parser to
 * do it again, so whatever shows an article does (`library/assets/offline-content.ts`).
 */
export const ARTICLE: v.GenericSchema<unknown, Article> = v.strictObject({
  url: ADDRESS,
  canonicalUrl: ADDRESS,
  title: textUpTo(2000),
  byline: nullableText(2000),
  section: nullableText(2000),
  siteName: nullableText(2000),
  publishedAt: nullableText(100),
  modifiedAt: nullableText(100),
  language: nullableText(100),
  direction: v.picklist(['ltr', 'rtl']),
  excerpt: textUpTo(10_000),
  leadImage: v.nullable(
    v.strictObject({
      url: textUpTo(2_000_000),
      alt: textUpTo(10_000),
      width: v.nullable(v.pipe(v.number(), v.finite())),
      height: v.nullable(v.pipe(v.number(), v.finite())),
    }),
  ),
  content: v.pipe(
    textUpTo(30_000_000),
    v.transform((html) => html as SafeHtml),
  ),
  text: textUpTo(15_000_000),
  wordCount: wholeNumberUpTo(20_000_000),
  minutes: wholeNumberUpTo(1_000_000),
});

const TIME = v.pipe(v.number(), v.finite());

/** A highlight sent by a script in a page: made or changed there, or brought by an import and changed there. */
export const HIGHLIGHT: v.GenericSchema<unknown, Highlight> = v.strictObject({
  id: textUpTo(100),
  quote: textUpTo(MAX_QUOTE_LENGTH),
  note: nullableText(MAX_NOTE_LENGTH),
  color: v.nullable(textUpTo(100)),
  tags: v.pipe(v.array(TAG), v.maxLength(200)),
  selectors: v.pipe(v.array(v.looseObject({ type: textUpTo(100) })), v.maxLength(20)),
  createdAt: TIME,
  updatedAt: TIME,
});
