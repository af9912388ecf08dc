import type { Article, Metadata, Outcome } from '../../article/types';

/** What is wrong with an outcome, a line each: `problems` break a promise, `notes` do not. */
export interface OutcomeProblems {
  problems: string[];
  notes: string[];
}

type Holds = (value: unknown) => boolean;

const text: Holds = (value) => typeof value === 'string';
const textOrNull: Holds = (value) => value === null || (typeof value === 'string' && value !== '');
const oneOf =
  (list: readonly unknown[]): Holds =>
  (value) =>
    list.includes(value);
const count: Holds = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-]\d{2}:\d{2})?)?)?$/;

/** Whether a date is written as declared, and is one: browsers differ on the thirtieth of February. */
const date: Holds = (value) => {
  if (value === null) return true;
  const parts =
    typeof value === 'string'
      ? ISO.exec(value)
          ?.slice(1)
          .map((part) => Number(part ?? 1))
      : undefined;
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const real = new Date(Date.UTC(year, month - 1, day));
  return (
    real.getUTCMonth() === month - 1 && real.getUTCDate() === day && hour <= 24 && minute < 60 && second < 60
  );
};
const language: Holds = (value) =>
  value === null || (typeof value === 'string' && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value));
const listOf =
  (holds: Holds): Holds =>
  (value) =>
    Array.isArray(value) && value.every(holds);
const sizeOrNull: Holds = (value) => value === null || (Number.isFinite(value) && Number(value) > 0);

/** Whether a value has these fields, each as declared, and no others. */
const record = (fields: Record<string, Holds>): Holds => {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => name in fields) &&
    Object.entries(fields).every(([name, holds]) => name in value && holds(Reflect.get(value, name)));
};
const orNull =
  (holds: Holds): Holds =>
  (value) =>
    value === null || holds(value);

const IMAGE = record({ url: text, alt: text, width: sizeOrNull, height: sizeOrNull });
const METADATA: Record<keyof Metadata, Holds> = {
  title: text,
  byline: textOrNull,
  section: textOrNull,
  siteName: textOrNull,
  publishedAt: date,
  modifiedAt: date,
  language,
  direction: oneOf(['ltr', 'rtl']),
  excerpt: text,
  leadImage: orNull(IMAGE),
  canonicalUrl: text,
};
const ARTICLE: Record<keyof Article, Holds> = {
  ...METADATA,
  url: text,
  content: text,
  text,
  wordCount: count,
  minutes: (value) => count(value) && Number(value) >= 1,
};
const REASONS = 'empty not-an-article image media pdf unreadable paywall consent scripts'.split(' ');
const NOTICES = [null, 'selection', 'picked', 'unsure', 'beginning', 'large'];
const PAGES = record({ current: count, total: count, others: listOf(record({ page: count, url: text })) });
const PIECE = record({
  rule: text,
  excerpt: text,
  html: orNull(text),
  anchors: listOf(record({ place: text, within: oneOf([true, false]) })),
});
const KINDS: Record<Outcome['kind'], Record<string, Holds>> = {
  none: { reason: oneOf(REASONS), title: text, direction: oneOf(['ltr', 'rtl']) },
  article: {
    article: () => true,
    removed: listOf(record({ rule: text, count })),
    pieces: listOf(PIECE),
    score: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    notice: oneOf(NOTICES),
    pages: orNull(PAGES),
  },
};

/** Fields that are set in one line of an interface, or are put into a file's name. */
const LINES = ['title', 'byline', 'section', 'siteName', 'excerpt', 'language'] as const;
/** Longer than anybody writes one, in characters. */
const LONG_LINE = 1000;
const RUNS = /^[\s\p{Cc}]*(?:javascript|vbscript|data):/iu;

function wrongFields(value: object, fields: Record<string, Holds>, where: string): string[] {
  const wrong = Object.entries(fields).filter(([name, holds]) => !holds(Reflect.get(value, name)));
  const shown = (name: string) => (JSON.stringify(Reflect.get(value, name)) ?? 'undefined').slice(0, 120);
  const unknown = Object.keys(value).filter((name) => !(name in fields));
  return [
    ...wrong.map(([name]) => `${where}.${name} is ${shown(name)}`),
    ...unknown.map((name) => `${where}.${name} is not declared`),
  ];
}

function lineProblems(lines: Record<string, unknown>): OutcomeProblems {
  const problems: string[] = [];
  const notes: string[] = [];
  for (const name of LINES) {
    const line = lines[name];
    if (typeof line !== 'string') continue;
    const control = /\p{Cc}/u.exec(line)?.[0];
    if (control) problems.push(`${name} holds the control character U+${control.charCodeAt(0).toString(16)}`);
    if (!line.isWellFormed()) notes.push(`${name} holds half a character`);
    if (/[\u202a-\u202e\u2066-\u2069]/.test(line)) notes.push(`${name} holds a control of direction`);
    if (line.length > LONG_LINE) notes.push(`${name} has more than ${LONG_LINE} characters`);
  }
  return { problems, notes };
}

/** Holds an outcome against its declaration in `article/types.ts`, and its lines against what a line may be. */
export function outcomeProblems(outcome: Outcome): OutcomeProblems {
  const fields = KINDS[outcome.kind];
  if (!fields) return { problems: [`the outcome is of the kind ${JSON.stringify(outcome.kind)}`], notes: [] };
  const { kind, ...rest } = outcome;
  const problems = wrongFields(rest, fields, kind);
  if (outcome.kind === 'none') {
    const lines = lineProblems({ title: outcome.title });
    return { problems: [...problems, ...lines.problems], notes: lines.notes };
  }
  const { article, pages } = outcome;
  problems.push(...wrongFields(article, ARTICLE, 'article'));
  const addresses = [
    article.canonicalUrl,
    article.leadImage?.url,
    ...(pages?.others ?? []).map(({ url }) => url),
  ];
  for (const address of addresses)
    if (address && RUNS.test(address)) problems.push(`the address ${address.slice(0, 80)} runs`);
  const lines = lineProblems({ ...article });
  return { problems: [...problems, ...lines.problems], notes: lines.notes };
}
