// What the shapes of npm run bench:growth are made of: an ordinary short article with the shape in its middle.
const SENTENCES = [
  'The ferry to the island was late again on Tuesday, and the harbour master wrote the delay into a book nobody had opened for years.',
  'She had kept the book because her mother had kept it, and because the names of all the captains stood in it in the same ink.',
  'On the quay a boy sold plums from a crate, counting the coins twice, while the older men argued about the new engine.',
  'The engine had been built far inland, by people who had never seen the strait, and it ran as if it missed the hills.',
  'When the boat came in at last its bow was white with salt, and the captain said only that the fog had been thick.',
  'Nobody had moved the buoys, said the harbour master, and she turned the pages back to a morning in March.',
  'That evening the council met in the school, and for three hours the question was who pays for the lamp on the mole.',
  'In the end it was agreed that the lamp would be lit by whoever came home last, and the meeting closed with soup.',
];
export const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
export const TITLE = 'The lamp at the end of the mole';

/** `count` pieces of markup, each made from its number. */
export const many = (count, piece) => Array.from({ length: count }, (_, index) => piece(index)).join('');
export const sentence = (index) => SENTENCES[index % SENTENCES.length];
export const paragraphs = (from, to) => SENTENCES.slice(from, to).map((text) => `<p>${text}</p>`);

/** A page whose article holds `inside`, between four paragraphs and four. */
export function pageOf({ inside = '', head = '', after = '' }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><meta property="og:type" content="article">${head}</head><body><article><h1>${TITLE}</h1>${[...paragraphs(0, 4), inside, ...paragraphs(4, 8)].join('\n')}</article>${after}</body></html>`;
}

/** A shape whose markup stands in the article: its first size, which is doubled four times, and the markup for a size. */
export const inArticle = (first, inside) => ({ first, page: (count) => pageOf({ inside: inside(count) }) });
export const inHead = (first, head) => ({ first, page: (count) => pageOf({ head: head(count) }) });
export const repeated = (first, markup) => inArticle(first, (count) => markup.repeat(count));
export const numbered = (first, piece) => inArticle(first, (count) => many(count, piece));
export const nested = (first, open, close) =>
  inArticle(first, (count) => `${open.repeat(count)}${sentence(0)}${close.repeat(count)}`);

/** Runs in the page before it is measured: markup has no open shadow roots in all browsers. */
export const SHADOW_ROOTS = (count) =>
  `<script>for (let i = 0; i < ${count}; i++) { const e = document.createElement('x-part'); e.attachShadow({ mode: 'open' }).innerHTML = '<p>' + ${JSON.stringify(sentence(1))} + i + '<slot></slot></p>'; e.append('light'); document.querySelector('article').append(e); }</script>`;
const CLUTTER = [
  'Share this article',
  'Comments',
  'Related articles',
  'Sign up for our newsletter',
  'Read more',
  'Advertisement',
  'Log in',
  'Was this article helpful?',
  'Tags: ferry',
  '3 replies',
  'Read also: another story',
];
export const clutter = (index) => CLUTTER[index % CLUTTER.length];
