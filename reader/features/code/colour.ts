import hljs from 'highlight.js/lib/common';
import { parseSpans, type Span } from './spans';

/** Longer code is shown as it is: colouring it would hold the reader up. */
const MAX_CODE_LENGTH = 60_000;
/** What language code is in is told by its beginning, and only where that is long enough to tell. */
const SAMPLE_LENGTH = 1500;
const MIN_CODE_LENGTH = 40;
/** highlight.js's own measure of how much of a text it recognised; under this it guesses. */
const MIN_RELEVANCE = 7;
/** The languages worth guessing at; all of them would take three times as long. */
const LIKELY_LANGUAGES =
  'javascript typescript python bash json xml css java cpp csharp go rust sql php ruby yaml diff kotlin'.split(
    ' ',
  );

/** Names that pages use and highlight.js does not. */
const ALIASES: Record<string, string> = {
  console: 'shell',
  terminal: 'shell',
  'shell-session': 'shell',
  text: 'plaintext',
  jsonc: 'json',
  vue: 'xml',
  svelte: 'xml',
  astro: 'xml',
  html5: 'xml',
  mysql: 'sql',
  postgresql: 'sql',
  psql: 'sql',
  'c#': 'csharp',
  'f#': 'fsharp',
  golang: 'go',
  node: 'javascript',
};

function guessLanguage(text: string): string | null {
  if (text.length < MIN_CODE_LENGTH) return null;
  const { language, relevance } = hljs.highlightAuto(text.slice(0, SAMPLE_LENGTH), LIKELY_LANGUAGES);
  return language && relevance >= MIN_RELEVANCE ? language : null;
}

/**
 * What is to be coloured in a block of code. Takes its text and the language its page names (null where it does not);
 * nothing where the language is neither known nor sure.
 */
export function highlightCode(text: string, stated: string | null): Span[] {
  if (text.length > MAX_CODE_LENGTH) return [];
  const named = stated && (ALIASES[stated] ?? stated);
  const language = named && hljs.getLanguage(named) ? named : guessLanguage(text);
  return language ? parseSpans(hljs.highlight(text, { language, ignoreIllegals: true }).value) : [];
}
