import { createPage } from './page';
import { append, createXml, SVG, toFile } from './xml';

/** The cover's size: a shape that readers' shelves have room for (pixels). */
const WIDTH = 1200;
const HEIGHT = 1600;
const MARGIN = 120;

/** Sizes of the title's letters that are tried, and how far its lines are apart. */
const SIZES = [150, 120, 96, 80, 64];
const LINE_HEIGHT = 1.25;
/** The most lines of a title; what has no room ends with an ellipsis. */
const MAX_LINES = 8;

/** Letters as wide as they are high: Thai and Hangul are narrower, but have no spaces to break at everywhere. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\ud800-\udbff][\udc00-\udfff]/;

const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 1 : 0.56), 0);

/** A text in lines of so many ems, broken between words in the way of its language. */
function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    // What is longer than a line, as an address is, is broken anywhere.
    const parts = widthOf(segment) > width ? [...segment] : [segment];
    for (const part of parts) {
      const isMark = /^[\p{P}\p{M}]+$/u.test(part);
      if (line && !isMark && widthOf(line + part.trimEnd()) > width) {
        lines.push(line.trim());
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** The title in lines, with letters as large as there is room for. */
function layOutTitle(title: string): { size: number; lines: string[] } {
  for (const size of SIZES) {
    const lines = breakLines(title, (WIDTH - 2 * MARGIN) / size);
    if (lines.length * size * LINE_HEIGHT <= HEIGHT / 2 && lines.length <= MAX_LINES) return { size, lines };
  }
  const size = SIZES.at(-1) ?? 64;
  const lines = breakLines(title, (WIDTH - 2 * MARGIN) / size).slice(0, MAX_LINES);
  lines.push(`${lines.pop() ?? ''}…`);
  return { size, lines };
}

export interface CoverOptions {
  title: string;
  /** A line under the title: author, number of articles. */
  line: string;
  /** A line at the foot. */
  foot: string;
  direction: 'ltr' | 'rtl';
}

/** The picture on the cover, drawn: paper, two lines, the title between them. */
export function drawCover({ title, line, foot, direction }: CoverOptions): string {
  const drawing = createXml(SVG, 'svg');
  const root = drawing.documentElement;
  root.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  root.setAttribute('width', String(WIDTH));
  root.setAttribute('height', String(HEIGHT));
  const rect = (attributes: Record<string, string>) => append(root, 'rect', { attributes });
  rect({ width: String(WIDTH), height: String(HEIGHT), fill: '#f6f1e7' });
  for (const y of [MARGIN, HEIGHT - MARGIN])
    rect({
      x: String(MARGIN),
      y: String(y),
      width: String(WIDTH - 2 * MARGIN),
      height: '6',
      fill: '#7a2e1d',
    });
  const write = (text: string, y: number, size: number, fill: string) =>
    append(root, 'text', {
      attributes: {
        x: String(WIDTH / 2),
        y: String(Math.round(y)),
        'font-family': 'serif',
        'font-size': String(size),
        'text-anchor': 'middle',
        direction,
        fill,
      },
      text,
    });
  const { size, lines } = layOutTitle(title);
  for (const [index, text] of lines.entries())
    write(text, MARGIN * 2 + size * (1 + index * LINE_HEIGHT), size, '#241c15');
  const [shortLine = '', more] = breakLines(line, (WIDTH - 2 * MARGIN) / 56);
  write(more ? `${shortLine}…` : shortLine, HEIGHT - MARGIN * 2.6, 56, '#5c5046');
  write(foot, HEIGHT - MARGIN * 1.6, 40, '#5c5046');
  return toFile(drawing);
}

/** The page with the cover's picture. */
export function createCoverPage(
  { title, line, direction }: CoverOptions,
  { language, picture }: { language: string | null; picture: string },
): string {
  const { page, body } = createPage({ title, language, direction, style: 'style.css' });
  body.setAttribute('class', 'cover');
  const alt = [title, line].filter(Boolean).join(' – ');
  append(body, 'img', { attributes: { src: picture, alt } });
  return toFile(page);
}
