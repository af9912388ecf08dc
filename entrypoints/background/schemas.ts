import * as v from 'valibot';
import type { Article } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';

/** Text of so many characters at the most. */
export const textUpTo = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** A whole number from 0 to `max`. */
export const wholeNumberUpTo = (max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

/** An address; what may be done with it is for whoever uses it to say. */
export const ADDRESS = textUpTo(100_000);

/** A tag, as a reader types it. */
export const TAG = textUpTo(500);

const optional = (max: number) => v.nullable(textUpTo(max));

/**
 * An article as a page's script sends it. Its markup is not believed to have been through the one door: Chrome's background
 * has no parser to send it there again, so whatever shows an article does (`library/assets/offline-content.ts`).
 */
export const ARTICLE: v.GenericSchema<unknown, Article> = v.strictObject({
  url: ADDRESS,
  canonicalUrl: ADDRESS,
  title: textUpTo(2000),
  byline: optional(2000),
  section: optional(2000),
  siteName: optional(2000),
  publishedAt: optional(100),
  modifiedAt: optional(100),
  language: optional(100),
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
