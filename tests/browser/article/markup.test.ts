import { expect, test } from 'vitest';
import { foldSpaces } from '../../../article/dom/fold-spaces';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

// Pages written after the markup of publishing systems; what each showed is in docs/markup.md.

/** The truth of a page, written by hand before its first extraction. */
interface Expected {
  title: string;
  byline: string | null;
  /** How the date begins; null: the page has none. */
  date: string | null;
  /** How the text begins. */
  lead: string;
  /** Texts that the article holds; with line breaks: exactly what one block of code holds. */
  keep: string[];
  /** Texts that it doesn't. */
  drop: string[];
  /** Parts of the addresses of its pictures. */
  images: string[];
  /** All its headings, in order. */
  headings: string[];
  /** What is still wrong, as it is reported, and why: it must be wrong, so that its mending is noticed. */
  known?: { wrong: string; why: string }[];
}

const pages = import.meta.glob<string>('../../fixtures/markup/*/index.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const truths = import.meta.glob<Expected>('../../fixtures/markup/*/expected.json', {
  import: 'default',
  eager: true,
});
const cases = Object.entries(pages).map(([path, html]) => {
  const truth = truths[path.replace('index.html', 'expected.json')];
  if (!truth) throw new Error(`no truth beside ${path}`);
  return { name: path.split('/').at(-2) ?? path, html, truth };
});

/** The page as the browser draws it, in a frame: what is hidden is known, templates of shadow roots are attached. */
function open(html: string, url: string): Document {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no document in the frame');
  page.open();
  page.write(html.replace(/<head>/, `<head><base href="${url}">`));
  page.close();
  return page;
}

/** Everything wrong with what is extracted from a page. */
async function findProblems(html: string, url: string, truth: Expected): Promise<string[]> {
  const outcome = await extract(takeSnapshot(open(html, url), url), { languages: ALL_LANGUAGES });
  if (outcome.kind === 'none') return [`no article: ${outcome.reason}`];
  const { title, byline, publishedAt, content } = outcome.article;
  const root = parse(content, url).body;
  const text = foldSpaces(root.textContent);
  const codes = [...root.querySelectorAll('pre')].map((code) => (code.textContent ?? '').trim());
  const images = [...root.querySelectorAll('img')].map((image) => image.src);
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
    foldSpaces(heading.textContent),
  );
  const holds = (words: string) => (words.includes('\n') ? codes.includes(words) : text.includes(words));
  const problems = [
    ...truth.keep.filter((words) => !holds(words)).map((words) => `lost: ${words}`),
    ...truth.drop.filter((words) => holds(words)).map((words) => `kept: ${words}`),
    ...truth.images
      .filter((part) => !images.some((image) => image.includes(part)))
      .map((part) => `image: ${part}`),
  ];
  if (title !== truth.title) problems.push(`title: ${title}`);
  if (byline !== truth.byline) problems.push(`byline: ${byline}`);
  if (truth.date === null ? publishedAt : !publishedAt?.startsWith(truth.date))
    problems.push(`date: ${publishedAt}`);
  if (!text.startsWith(truth.lead) && !text.slice(0, 300).includes(truth.lead))
    problems.push(`lead: ${text.slice(0, 60)}`);
  if (headings.join('\n') !== truth.headings.join('\n')) problems.push(`headings: ${headings.join(' | ')}`);
  return problems;
}

test.each(cases)('$name', async ({ name, html, truth }) => {
  const problems = await findProblems(html, `https://page.test/2025/${name}`, truth);
  expect(problems).toEqual((truth.known ?? []).map(({ wrong }) => wrong));
});
