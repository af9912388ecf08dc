import { expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

const say = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;
const TOPICS = ['ropes', 'bells', 'law', 'ice', 'drills', 'thaw'];
const extracted = (html: string) =>
  extract(takeSnapshot(parse(`<title>The mill</title>${html}`), 'https://mill.test/'), {
    languages: ALL_LANGUAGES,
  });
const post = (topic: string, paragraphs: number) =>
  `<article class="post"><header class="entry"><div class="title"><h2><a href="/2026/${topic}-and-more">On ${topic}</a></h2></div><div class="meta">9 March 2026 <a href="/2026/${topic}#comments">3 comments</a></div></header>
  <div class="body">${Array.from({ length: paragraphs }, (_, index) => `<p>${say(`${topic} number ${index}`)}</p>`).join('')}</div></article>`;

test('a front page of whole posts is read, each under its heading', async () => {
  const outcome = await extracted(
    `<header><h1><a href="/">The mill</a></h1></header><main>${TOPICS.map((topic) => post(topic, 6)).join('')}</main>`,
  );
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  const root = parse(outcome.article.content).body;
  const headings = [...root.querySelectorAll('h2, h3')].map((heading) => heading.textContent?.trim());
  expect(headings).toEqual(TOPICS.map((topic) => `On ${topic}`));
  expect(root.textContent).toContain('thaw number 5');
});

test('a front page of teasers is no article', async () => {
  const outcome = await extracted(
    `<header><h1><a href="/">The mill</a></h1></header><main>${TOPICS.map((topic) => post(topic, 1)).join('')}</main>`,
  );
  expect(outcome.kind).toBe('none');
});
