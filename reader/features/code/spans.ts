/** A span of code, as offsets in its text. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
}

/** Kinds of code, each with its own colour; more would be distracting. */
export type Kind = 'keyword' | 'string' | 'number' | 'comment' | 'title' | 'added' | 'removed';

/** The scopes of highlight.js; any other isn't coloured. Source: its CSS classes reference. */
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

/** The kind for a class list of highlight.js, or null. */
const kindOf = (classes: string): Kind | null => {
  const [first = ''] = classes.split(' ');
  return KINDS[first.replace(/^hljs-/, '')] ?? null;
};

/**
 * Parses the markup of highlight.js without creating elements from it. Returns the innermost kinds in order, with offsets
 * in the plain text.
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
