import { Parser } from 'htmlparser2';

/** Elements that a line ends with, for text without its markup. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

/**
 * The text of a piece of HTML, without its markup: a line for each block, spaces joined, entities decoded. Text that is no HTML comes
 * out as it is but for its spaces.
 */
export function plainTextOf(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNREAD.has(name)) unread++;
      if (BLOCKS.has(name)) text += '\n';
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      if (BLOCKS.has(name)) text += '\n';
    },
    ontext: (piece) => {
      if (unread === 0) text += piece.replace(/\s+/g, ' ');
    },
  });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
