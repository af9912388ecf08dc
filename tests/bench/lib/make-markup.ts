import { HTML_ELEMENTS, MATHML_ELEMENTS } from '../../../markup/allowed';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VOID = ['br', 'hr', 'img', 'source', 'track', 'wbr', 'col'];
/** Elements that are often put where they can't stand. */
const PARTS =
  'li ul ol dl dt dd table tr td th tbody thead tfoot caption figure figcaption ruby rt rp details summary'.split(
    ' ',
  );
const LINES = 'p span b em a code pre h2 div q sub address blockquote'.split(' ');
const WORDS = ['word', ' ', '漢字', 'نص', 'a & b', '\n', '&lt;', '&#1;', '&#xfffe;', '1'];

/** Attributes with values that are right, wrong, or right only elsewhere. */
const ATTRIBUTES = [
  'id="a"',
  'id="1 b"',
  'id="ü"',
  'href="#a"',
  'href="#1%20b"',
  'href="#"',
  'href="https://x.test/a b|c[1]%"',
  'href="https://[bad"',
  'href="http://a_b.test/"',
  'href="https://x.test/%zz#a#b"',
  'href="mailto:a b@x.test"',
  'href="tel:+1 2"',
  'href="http://x.test:99999/"',
  'href="HTTP://X.test/\\\\a"',
  'cite="https://x.test/"',
  'lang="en"',
  'lang="x y"',
  'lang=""',
  'lang="de_AT"',
  'dir="rtl"',
  'dir="odd"',
  'title="a &quot;b&quot;"',
  'width="3"',
  'width="50%"',
  'height="-1"',
  'colspan="2"',
  'colspan="0"',
  'rowspan="x"',
  'scope="col"',
  'scope="odd"',
  'start="2"',
  'start="b"',
  'reversed',
  'value="3"',
  'value="x"',
  'type="a"',
  'type="disc"',
  'headers="a"',
  'datetime="2026"',
  'datetime="odd"',
  'open',
  'controls',
  'kind="odd"',
  'data-writing="vertical-rl"',
  'data-verse',
  'display="block"',
  'mathvariant="bold"',
  'mathvariant="odd"',
  'columnalign="left right"',
  'columnalign="odd"',
  'accent="true"',
  'stretchy="odd"',
  'linethickness="0"',
  'linethickness="odd"',
  'columnspacing="1em 2em"',
  'src="https://x.test/a.png"',
  'src="https://x.test/b.png"',
  'alt="text"',
  'srcset="https://x.test/a.png 2x"',
  'sizes="50vw"',
  'label="x"',
  'preload="odd"',
  'src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"',
  'src="data:image/png;base64,odd"',
];
const DRAWING = [
  'svg',
  'g',
  'rect',
  'path',
  'text',
  'use',
  'linearGradient',
  'stop',
  'a',
  'style',
  'title',
  'foreignObject',
  'image',
];
const DRAWING_ATTRIBUTES = [
  'id="a"',
  'id="1"',
  'd="M0 0"',
  'width="9"',
  'height="9"',
  'fill="url(#a)"',
  'fill="url(https://x.test/)"',
  'style="fill:red;x:y"',
  'href="#a"',
  'xlink:href="https://x.test/"',
  'offset="0"',
  'class="x"',
  'onclick="x()"',
  'viewBox="0 0 9 9"',
  'stroke-linecap="odd"',
];

/** Markup of an article that no page would have: any element in any other, with any attributes. */
export function makeMarkup(seed: number): string {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const write = (name: string, attributes: readonly string[], content: string) => {
    const given = Array.from({ length: Math.floor(random() * 3) }, () => pick(attributes));
    const start = `<${[name, ...given].join(' ')}>`;
    return VOID.includes(name) ? start : `${start}${content}</${name}>`;
  };
  const fill = (depth: number, next: (depth: number) => string): string =>
    Array.from({ length: Math.floor(random() * 4) + 1 }, () =>
      depth > 5 ? pick(WORDS) : next(depth + 1),
    ).join('');
  const formula = (depth: number): string =>
    random() < 0.3 ? pick(WORDS) : write(pick(MATHML_ELEMENTS), ATTRIBUTES, fill(depth, formula));
  const drawing = (depth: number): string =>
    random() < 0.2 ? pick(WORDS) : write(pick(DRAWING), DRAWING_ATTRIBUTES, fill(depth, drawing));
  const element = (depth: number): string => {
    const kind = random();
    if (kind < 0.2) return pick(WORDS);
    if (kind < 0.25) return write('math', ATTRIBUTES, fill(depth, formula));
    if (kind < 0.27) return write('svg', DRAWING_ATTRIBUTES, fill(depth, drawing));
    const name = kind < 0.5 ? pick(PARTS) : kind < 0.8 ? pick(LINES) : pick(HTML_ELEMENTS);
    return write(name, ATTRIBUTES, fill(depth, element));
  };
  return Array.from({ length: 6 }, () => element(0)).join('');
}
