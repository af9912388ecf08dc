/** A stretch of code and what it is: offsets into its text. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
}

/** What is told apart, each by one colour: more would be noise. */
export type Kind = 'keyword' | 'string' | 'number' | 'comment' | 'title' | 'added' | 'removed';

/** highlight.js's names for what it finds; what is not here stays ink. Source: its CSS classes reference. */
const KINDS: Record<string, Kind> = {
  keyword: 'keyword',
  literal: 'keyword',
  'selector-tag': 'keyword',
  doctag: 'keyword',
  meta: 'keyword',
  type: 'title',
  title: 'title',
  built_in: 'title',
  name: 'title',
  section: 'title',
  'selector-class': 'title',
  'selector-id': 'title',
  string: 'string',
  regexp: 'string',
  char: 'string',
  link: 'string',
  number: 'number',
  symbol: 'number',
  bullet: 'number',
  comment: 'comment',
  quote: 'comment',
  addition: 'added',
  deletion: 'removed',
};
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const PART = /<span class="([^"]*)">|<\/span>|&(\w+|#x27);|[^<&]+|[<&]/g;

/** The kind that a class list of highlight.js stands for. */
const kindOf = (classes: string): Kind | null => {
  const [first = ''] = classes.split(' ');
  return KINDS[first.replace(/^hljs-/, '')] ?? null;
};

/**
 * Reads what highlight.js found from the markup it writes, so that no markup has to become elements. Takes that markup;
 * returns the innermost kinds in order, with offsets into the plain text.
 */
export function parseSpans(markup: string): Span[] {
  const spans: Span[] = [];
  const open: (Kind | null)[] = [];
  let at = 0;
  for (const [part, classes, entity] of markup.matchAll(PART)) {
    if (classes !== undefined) open.push(kindOf(classes) ?? open.at(-1) ?? null);
    else if (part === '</span>') open.pop();
    else {
      const { length } = entity ? (ENTITIES[entity] ?? part) : part;
      const kind = open.at(-1);
      const last = spans.at(-1);
      if (kind && last?.kind === kind && last.end === at) last.end += length;
      else if (kind) spans.push({ start: at, end: at + length, kind });
      at += length;
    }
  }
  return spans;
}
