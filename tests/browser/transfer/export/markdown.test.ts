import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SafeHtml } from '../../../../markup/safe-html';
import { markdown } from '../../../../transfer/export/formats/markdown';
import { readFrontMatter } from '../../../../transfer/import/read/front-matter';
import { readMarkdown } from '../../../../transfer/import/read/markdown';
import {
  createAsset,
  createExported,
  createFull,
  createHighlight,
  exportFile,
  exportFiles,
  HOSTILE,
  PIXEL,
} from '../../../unit/transfer/export/made';

const html = (content: string) => ({ content: content as SafeHtml });

test('an article is a file with what is known of it, its text and its highlights', async () => {
  const article = createExported(
    {
      ...html('<h2>Ice</h2><p>It froze in a <b>night</b>.</p>'),
      tags: ['ice', 'two words'],
      readAt: Date.UTC(2026, 2, 12),
      archived: true,
      note: 'Cold.\nVery.',
    },
    { highlights: [createHighlight({ note: 'Really?', color: 'yellow' })] },
  );
  const files = await exportFiles(markdown, [article]);
  expect([...files.keys()]).toEqual(['The harbour froze.md']);
  expect(await exportFile(markdown, [article])).toBe(`---
title: The harbour froze
source: https://harbour.test/ice?a=1&b=2
author: Anselm Varga
site: The Chandler
published: 2026-03-09
saved: 2026-03-10T07:30:15.123Z
read: 2026-03-12T00:00:00.000Z
tags: [ice, two words]
archived: true
favorite: false
language: en
note: "Cold.\\nVery."
---

## Ice

It froze in a **night**.

## Highlights

> It froze

Really?

yellow · 2026-03-12
`);
});

test('the front matter is read exactly, whatever the texts', async () => {
  const full = createFull();
  const [, yaml = '', body = ''] = (await exportFile(markdown, [full])).split(/^---\n/m);
  expect(parse(yaml)).toEqual({
    title: `${HOSTILE} line`,
    source: full.article.url,
    author: HOSTILE,
    site: HOSTILE,
    published: '2026-03-09T07:30+01:00',
    saved: '2026-03-10T07:30:15.123Z',
    read: '2026-03-12T00:00:00.000Z',
    tags: full.article.tags,
    archived: true,
    favorite: true,
    language: 'en',
    note: full.article.note,
  });
  expect(marked.lexer(body).map(({ type }) => type)).not.toContain('html');
});

describe('pictures', () => {
  const address = 'https://harbour.test/a.png?x=(1)';
  const content = `<p><img src="${address}" srcset="${address} 2x" alt="Ice"><img src="${address}"></p><figure><img src="https://harbour.test/missing.png"></figure>`;

  test('stand in a folder beside, once, and what is not stored is where it was', async () => {
    const article = createExported(
      { title: 'Die Eisfläche (2)', ...html(content) },
      { assets: [createAsset(address)] },
    );
    const files = await exportFiles(markdown, [article]);
    expect([...files.keys()]).toEqual(['Die Eisfläche (2).md', 'assets/Die-Eisfläche-2/1.png']);
    expect(files.get('assets/Die-Eisfläche-2/1.png')).toEqual(PIXEL);
    const text = new TextDecoder().decode(files.get('Die Eisfläche (2).md'));
    expect(text).toContain('![Ice](assets/Die-Eisfläche-2/1.png)![](assets/Die-Eisfläche-2/1.png)');
    expect(text).toContain('![](https://harbour.test/missing.png)');
  });

  test('of two articles with one title are two folders', async () => {
    const articles = [1, 2].map(() => createExported(html(content), { assets: [createAsset(address)] }));
    expect([...(await exportFiles(markdown, articles)).keys()]).toEqual([
      'The harbour froze.md',
      'assets/The-harbour-froze/1.png',
      'The harbour froze-2.md',
      'assets/The-harbour-froze-2/1.png',
    ]);
  });

  test('in the markup itself become files, and those of a page’s own are words', async () => {
    const data = `data:image/png;base64,${btoa(String.fromCharCode(...PIXEL))}`;
    const article = createExported(
      html(`<p><img src="${data}"><img src="blob:https://x.test/1" alt="Lost"></p>`),
    );
    const files = await exportFiles(markdown, [article]);
    expect(files.get('assets/The-harbour-froze/1.png')).toEqual(PIXEL);
    expect(new TextDecoder().decode(files.get('The harbour froze.md'))).toContain('1.png)Lost');
  });
});

test('a link without text is a file with what is known of it', async () => {
  const text = await exportFile(markdown, [createExported({ title: '', byline: null, ...html('') })]);
  expect(text.startsWith('---\ntitle: https://harbour.test/ice?a=1&b=2\nsource:')).toBe(true);
  expect(text.endsWith('\n---\n')).toBe(true);
});

test('files are named after the title, in its script, or the site', async () => {
  const titles = ['港が凍った', 'AC/DC: live?', '', '???'];
  const files = await exportFiles(
    markdown,
    titles.map((title) => createExported({ title })),
  );
  expect([...files.keys()]).toEqual([
    '港が凍った.md',
    'AC-DC - live.md',
    'harbour.test.md',
    'harbour.test-2.md',
  ]);
});

test('our own readers of front matter and Markdown find the same again', async () => {
  const article = createExported({
    ...html('<h2>Ice</h2><p>10 &lt; 12 &amp; *not bold*</p><pre data-language="js"><code>a</code></pre>'),
    tags: ['ice', 'two words'],
  });
  const front = readFrontMatter(await exportFile(markdown, [article]));
  expect(Object.fromEntries(front?.fields ?? [])).toMatchObject({
    title: 'The harbour froze',
    source: 'https://harbour.test/ice?a=1&b=2',
    tags: ['ice', 'two words'],
  });
  const { content } = readMarkdown(front?.body ?? '');
  const read = new DOMParser().parseFromString(content?.html ?? '', 'text/html').body;
  expect([...read.children].map(({ localName, textContent }) => [localName, textContent?.trim()])).toEqual([
    ['h2', 'Ice'],
    ['p', '10 < 12 & *not bold*'],
    ['pre', 'a'],
  ]);
});
