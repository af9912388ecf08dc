/** A value of a front matter; null and empty lists are left out. */
export type FrontMatterValue = string | boolean | readonly string[] | null;

/** Words that YAML 1.1 or 1.2 take for something other than text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;
/** Begins with a letter, or with a number and then a word, so that it is no number, date or sign of YAML's. */
const PLAIN_START = /^(?:\p{L}|\d[\d.,]* \p{L})/u;
/** Ends of keys, comments, signs of lists in brackets, line ends, and what YAML does not print (YAML 1.2, 5.1). */
const NOT_PLAIN = /: |:$| #|[,[\]{}"`\\]|^\s|\s$|[^\P{C}\u200c\u200d]|[\u2028\u2029]/u;
/** Moments and days as this module's users write them: Obsidian shows them as dates. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/;

/** What JSON leaves as it is, and YAML does not: controls, line ends of other kinds, noncharacters, the byte order mark. */
const TO_ESCAPE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\\[bf]/g;

const escapeCharacter = (found: string): string => {
  const code = found === '\\b' ? 8 : found === '\\f' ? 12 : found.charCodeAt(0);
  return `\\u${code.toString(16).padStart(4, '0')}`;
};

/** Text in double quotes: JSON's are YAML's too, but for some characters. */
const quote = (text: string): string =>
  // `\\b` is a backslash and a letter.
  JSON.stringify(text.toWellFormed()).replace(/\\\\|[^\\]|\\./g, (part) =>
    part === '\\\\' ? part : part.replace(TO_ESCAPE, escapeCharacter),
  );

const writeText = (text: string): string =>
  DATE.test(text) || (PLAIN_START.test(text) && !NOT_PLAIN.test(text) && !WORDS.test(text))
    ? text
    : quote(text);

function writeValue(value: FrontMatterValue): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'boolean') return String(value);
  return value.length > 0 ? `[${value.map(writeText).join(', ')}]` : null;
}

/**
 * The front matter of a Markdown file: YAML that a parser reads exactly, with the lines of fences. Each value stands on the line of its
 * key, and without quotes where it can: Logseq takes lines apart by itself, and nothing of it if one has no key (its parser, mldoc
 * `markdown_front_matter.ml`).
 */
export function writeFrontMatter(fields: Readonly<Record<string, FrontMatterValue>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    const written = writeValue(value);
    return written === null ? [] : [`${key}: ${written}`];
  });
  return ['---', ...lines, '---', ''].join('\n');
}
