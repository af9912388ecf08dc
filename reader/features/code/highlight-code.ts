import hljs from 'highlight.js/lib/common';
import { parseSpans, type Span } from './spans';

/** Longer code isn't highlighted, because it would block the main thread (characters). */
const MAX_CODE_LENGTH = 60_000;
/** The language is detected from the beginning of the code, if that is long enough (characters). */
const SAMPLE_LENGTH = 1500;
const MIN_CODE_LENGTH = 40;
/** Minimum relevance reported by highlight.js; below it, the language is a guess. */
const MIN_RELEVANCE = 7;
/** Languages to detect; trying all of them would take three times as long. */
const LIKELY_LANGUAGES =
  'javascript typescript python bash json xml css java cpp csharp go rust sql php ruby yaml diff kotlin'.split(
    ' ',
  );

/** Language names used by pages but unknown to highlight.js. */
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
 * Highlights a block of code. `stated` is the language named by the page, or null. Returns [] if the language is unknown.
 */
export function highlightCode(text: string, stated: string | null): Span[] {
  if (text.length > MAX_CODE_LENGTH) return [];
  const named = stated && (ALIASES[stated] ?? stated);
  const language = named && hljs.getLanguage(named) ? named : guessLanguage(text);
  return language ? parseSpans(hljs.highlight(text, { language, ignoreIllegals: true }).value) : [];
}
