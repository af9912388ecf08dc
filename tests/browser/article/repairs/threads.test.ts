import { describe, expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';

// Threads that are the article, and comments that are not.

const ADDRESS = 'https://board.test/t/42';
const SAID = {
  ada: 'The ferry was late again this morning, by eleven minutes, as the clock in the tower has it.',
  bo: 'It always is. My neighbour has a boat of her own by now, and sells the seats in it.',
  cy: 'Would somebody tell me where the timetable hangs? I have looked on both piers, twice.',
  di: 'It hung in the café until the café closed.',
};
const NAMES = ['ada', 'bo', 'cy', 'di'] as const;
const MENU = '<nav><a href="/">Home</a> <a href="/new">New</a></nav>';
const FOOTER = '<footer><a href="/rules">Rules of the house</a></footer>';

const read = async (html: string) => {
  const outcome = await extract(takeSnapshot(parse(html, ADDRESS), ADDRESS), { languages: ALL_LANGUAGES });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return parse(outcome.article.content).body;
};
/** Who is said to have written which text: the heading before each. */
const writers = (root: Element) => {
  const found: Record<string, string> = {};
  let heading = '';
  for (const block of root.querySelectorAll('h2, h3, p')) {
    const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (block.localName !== 'p') heading = text;
    for (const name of NAMES) if (text.includes(SAID[name])) found[name] = heading;
  }
  return found;
};

const KNOWN: readonly (readonly [system: string, html: string, expected: Record<string, string>])[] = [
  [
    'an item of Hacker News with a text',
    `<title>Ask: the ferry | News</title><table id="hnmain"><tr><td><table class="fatitem"><tr class="athing"><td class="title"><span class="titleline"><a href="item?id=1">Ask: the ferry</a></span></td></tr><tr><td class="subtext"><span class="score">9 points</span> by <a class="hnuser" href="user?id=ada">ada</a> <span class="age"><a href="item?id=1">3 hours ago</a></span></td></tr><tr><td><div class="toptext">${SAID.ada}</div></td></tr></table><table class="comment-tree">${(['bo', 'cy', 'di'] as const).map((name) => `<tr class="athing comtr"><td><table><tr><td class="ind"></td><td class="default"><div><span class="comhead"><a class="hnuser" href="user?id=${name}">${name}</a> <span class="age"><a href="item?id=2">2 hours ago</a></span></span></div><br><div class="comment"><div class="commtext c00">${SAID[name]}</div><div class="reply"><a href="reply">reply</a></div></div></td></tr></table></td></tr>`).join('')}</table></td></tr></table>`,
    { ada: '', bo: 'bo, 2 hours ago', cy: 'cy, 2 hours ago', di: 'di, 2 hours ago' },
  ],
  [
    'an item of Hacker News that is a link',
    `<title>The ferry | News</title><table id="hnmain"><tr><td><table class="fatitem"><tr class="athing"><td class="title"><span class="titleline"><a href="https://x.test/">The ferry</a></span></td></tr><tr><td class="subtext">by <a class="hnuser" href="user?id=zed">zed</a></td></tr></table><table class="comment-tree">${(['bo', 'cy'] as const).map((name) => `<tr class="athing comtr"><td><a class="hnuser">${name}</a> <span class="age">2 hours ago</span><div class="commtext">${SAID[name]}</div></td></tr>`).join('')}</table></td></tr></table>`,
    { bo: 'bo, 2 hours ago', cy: 'cy, 2 hours ago' },
  ],
  [
    'a thread of the old Reddit, with answers to answers',
    `<title>The ferry : lune</title><div id="siteTable" class="sitetable"><div class="thing link"><div class="entry"><a class="title" href="/r/lune">The ferry</a><p class="tagline">submitted <time datetime="2026-03-09">9 March</time> by <a class="author">ada</a></p><div class="expando"><form><div class="usertext-body"><div class="md"><p>${SAID.ada}</p></div></div></form></div></div></div></div><div class="commentarea"><div class="sitetable"><div class="thing comment"><div class="entry"><p class="tagline"><a class="author">bo</a> <time>2 hours ago</time></p><form><div class="usertext-body"><div class="md"><p>${SAID.bo}</p></div></div></form><ul class="buttons"><li>permalink</li></ul></div><div class="child"><div class="sitetable"><div class="thing comment"><div class="entry"><p class="tagline"><a class="author">cy</a> <time>1 hour ago</time></p><form><div class="usertext-body"><div class="md"><p>${SAID.cy}</p></div></div></form></div></div></div></div></div></div></div>`,
    { ada: '', bo: 'bo, 2 hours ago', cy: 'cy, 1 hour ago' },
  ],
  [
    'a post of Mastodon with its answers',
    `<title>Ada: “The ferry”</title><div class="columns-area"><div class="scrollable"><div class="status"><div class="status__info"><a class="display-name"><bdi><strong class="display-name__html">di</strong></bdi></a><time>8 March</time></div><div class="status__content"><p>${SAID.di}</p></div></div><div class="detailed-status"><a class="display-name"><strong class="display-name__html">ada</strong></a><div class="status__content"><p>${SAID.ada}</p></div><div class="detailed-status__meta"><time>9 March</time></div></div><div class="status"><a class="display-name"><strong class="display-name__html">bo</strong></a><time>10 March</time><div class="status__content"><p>${SAID.bo}</p></div></div></div></div>`,
    { di: 'di, 8 March', ada: 'ada, 9 March', bo: 'bo, 10 March' },
  ],
  [
    'a question with its answers',
    `<title>The ferry - Answers</title><div itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">The ferry</h1><div class="s-prose" itemprop="text"><p>${SAID.ada}</p></div><div class="user-details" itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/1">ada</a></div><div class="answer" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>${SAID.bo}</p></div><time itemprop="dateCreated" datetime="2026-03-09">9 March</time><div itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/2">bo</a></div><ul class="comments"><li itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="text">Me too, every day of the week and twice on Sundays.</span></li></ul></div><div class="answer" itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>${SAID.cy}</p></div><div itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/users/3">cy</a></div></div></div>`,
    { ada: '', cy: 'cy', bo: 'bo, 9 March' },
  ],
  [
    'a question with answers that only their names tell',
    `<title>The ferry - Answers</title><h1>The ferry</h1><div class="question"><div class="q-text"><p>${SAID.ada}</p></div><a class="user" href="/user/1">ada</a></div><h2>2 Answers</h2>${(['bo', 'cy'] as const).map((name) => `<div class="answer"><div class="votes">3</div><div class="answer-body"><p>${SAID[name]}</p></div><div class="by">answered <time>9 March</time> by <a href="/user/${name}">${name}</a></div><div class="comments"><p>Me too.</p></div></div>`).join('')}`,
    { ada: '', bo: 'bo, 9 March', cy: 'cy, 9 March' },
  ],
];

describe('a thread that is the article', () => {
  test.each(KNOWN)('%s', async (_, html, expected) => {
    const root = await read(html.replace('</title>', `</title>${MENU}`) + FOOTER);
    expect(writers(root)).toEqual(expected);
    expect(Object.keys(writers(root))).toEqual(Object.keys(expected));
    expect(root.textContent).not.toMatch(/permalink|Rules of the house|Me too/);
  });

  const each = (post: (name: (typeof NAMES)[number], index: number) => string) => NAMES.map(post).join('');
  const EXPECTED = {
    ada: '',
    bo: 'bo, 9 Mar 2026, 10:12',
    cy: 'cy, 9 Mar 2026, 10:13',
    di: 'di, 9 Mar 2026, 10:14',
  };
  const time = (index: number) => `9 Mar 2026, 10:1${index + 1}`;

  test.each([
    [
      'rows of a table',
      `<table class="t">${each((name, index) => `<tr class="row${index}"><td class="l"><a href="/user/${index}">${name}</a><br>Member since 2014<br>Posts: 12,400 from the eastern pier of Lune and elsewhere, mostly at night and never on Sundays</td><td class="r"><small class="date">${time(index)}</small><div class="msg"><p>${SAID[name]}</p></div></td></tr>`)}</table>`,
    ],
    [
      'boxes',
      `<div class="list">${each((name, index) => `<div class="item item-${index}"><div class="head"><span class="user-name">${name}</span><span class="post-date">${time(index)}</span></div><div class="content"><p>${SAID[name]}</p></div><div class="foot"><a href="#">Quote</a></div></div>`)}</div>`,
    ],
    [
      'messages of a chat, with portraits that link',
      `<ol>${each((name, index) => `<li class="msg"><a href="/users/${index}"><img src="/a.png" width="32" height="32" alt=""></a><div class="m"><a class="sender" href="/users/${index}">${name}</a><time>${time(index)}</time><div class="body"><p>${SAID[name]}</p></div></div></li>`)}</ol>`,
    ],
    [
      'letters of a list',
      `<div>${each((name, index) => `<section class="mail"><header>From: <a href="mailto:${name}@x.test">${name}</a><span class="date">${time(index)}</span></header><div class="mail-body"><p>${SAID[name]}</p></div></section>`)}</div>`,
    ],
  ])('of no known system: %s', async (_, html) => {
    const root = await read(`<title>The ferry</title>${MENU}<h1>The ferry</h1>${html}${FOOTER}`);
    expect(writers(root)).toEqual(EXPECTED);
    expect(root.textContent).not.toMatch(/Member since|Quote|Rules of the house/);
  });
});

describe('what is no thread', () => {
  const PROSE = Array.from(
    { length: 3 },
    (_, index) =>
      `<p>What is to be said of the ferry number ${index} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.</p>`,
  ).join('');
  const list = (heading: string, kind = 'comment-list') =>
    `<div class="${kind}">${NAMES.map((name, index) => `<div class="item">${heading}<span class="user-name">${name}</span><span class="date">${index + 1} March 2026</span><div class="content"><p>${SAID[name]}</p></div></div>`).join('')}</div>`;

  test.each([
    ['comments under an article', `<article>${PROSE}</article>${list('')}`],
    [
      'comments under a short article of one paragraph',
      `<article><p>${SAID.ada} ${SAID.bo} ${SAID.cy}</p></article>${list('')}`,
    ],
    [
      'an article by its own author',
      `<article><span class="author">ada</span><time>9 March</time>${PROSE}</article>`,
    ],
  ])('%s', async (_, html) => {
    const root = await read(`<title>The ferry</title><h1>The ferry</h1>${html}`);
    expect(root.querySelector('h3')).toBeNull();
    expect(root.textContent).not.toContain(SAID.di);
  });

  test('a quiz in an article', async () => {
    const root = await read(
      `<title>The ferry</title><article><h1>The ferry</h1>${PROSE}<div class="question">How often does the ferry run in winter?</div><div class="answer">Once a day, and never on Sundays.</div></article>`,
    );
    expect(root.textContent).toContain('the ferry number 0');
  });

  test('many questions with an answer each', async () => {
    const pair = (name: (typeof NAMES)[number]) =>
      `<div class="question"><h2>What does ${name} say of the ferry, and why?</h2></div><div class="answer"><p>${SAID[name]}</p></div>`;
    const root = await read(
      `<title>Questions</title><main><h1>Questions</h1>${NAMES.map(pair).join('')}</main>`,
    );
    expect([...root.querySelectorAll('h2')].length).toBe(4);
    expect(root.textContent).toContain(SAID.di);
  });

  test('teasers, each with author and date', async () => {
    const html = `<title>The Tide</title>${list('<h2><a href="/a">Another ferry</a></h2>', 'list')}`;
    const root = await read(html).catch(() => null);
    expect(root?.querySelector('h3')?.textContent ?? '').not.toMatch(/bo, 2 March/);
  });
});
