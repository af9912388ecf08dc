import { expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

// What publishing systems write, in as few elements as show it; each was lost, or left over, before it had its rule.

const ADDRESS = 'https://paper.test/2026/the-harbour';
const say = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;
const article = async (html: string) => {
  const outcome = await extract(takeSnapshot(parse(html), ADDRESS), { languages: ALL_LANGUAGES });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return { ...outcome.article, root: parse(outcome.article.content).body };
};
const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

test('headings that stand in boxes of their own are not lost, whatever their names (GitHub, Elementor, Notion)', async () => {
  const heading = (text: string) =>
    `<div class="markdown-heading"><h2 class="heading-element">${text}</h2><a class="anchor" href="#${text}"></a></div>`;
  const { root } = await article(
    `<title>Ferry</title><div class="site-header"><div><h2>The harbour’s own paper</h2></div></div>
    <article><h1>Ferry</h1><p>${say('ropes')}</p>${heading('Install')}<p>${say('bells')}</p>${heading('Licence')}<p>${say('law')}</p>
    <div class="page-header-block"><div style="display:flex"><h2>Costs</h2></div></div><p>${say('fares')}</p></article>`,
  );
  expect(texts(root, 'h2')).toEqual(['Install', 'Licence', 'Costs']);
});

test('what opens a panel of an accordion is the heading over it, a link, a button in a heading or a tab', async () => {
  const { root } = await article(
    `<title>Questions</title><main><h1>Questions about the ice</h1><p>${say('ice')}</p>
    <div class="item"><div role="tab" aria-controls="a" aria-expanded="false"><a href="#">How thick?</a></div><div id="a" role="tabpanel"><p>${say('drills')}</p></div></div>
    <div class="item"><h2><button aria-expanded="false" aria-controls="b">Who measured?</button></h2><div id="b"><p>${say('teachers')}</p></div></div>
    <div><div role="tablist"><button role="tab">Metric</button><button role="tab">Imperial</button></div><div><div role="tabpanel"><p>${say('metres')}</p></div><div role="tabpanel"><p>${say('feet')}</p></div></div></div>
    <p>${say('thaw')}</p></main>`,
  );
  expect(texts(root, 'h2, h3, h4')).toEqual(['How thick?', 'Who measured?', 'Metric', 'Imperial']);
});

test('menus and shares that open something head nothing', async () => {
  const { root } = await article(
    `<title>Ice</title><nav><button aria-controls="m">Menu</button><div id="m">News from the harbour and the town</div></nav><article><h1>The ice of the harbour</h1><p>${say('ice')}</p><p>${say('drills')}</p><button aria-expanded="false">Share</button><p>${say('thaw')}</p></article>`,
  );
  expect(root.textContent).not.toMatch(/Menu|Share/);
});

test('notes, admonitions and quotations that are written as asides stay; a sidebar goes', async () => {
  const { root } = await article(
    `<title>Ferry — boats 1.0 documentation</title><main><h1>Ferry<a class="headerlink" href="#f">¶</a></h1><p>${say('ropes')}<a href="#f1" id="r1" role="doc-noteref">[1]</a></p>
    <aside class="admonition note"><p>Tie them twice.</p></aside><p>${say('bells')}</p><p>${say('law')}</p>
    <aside class="footnote brackets" id="f1" role="doc-footnote"><a href="#r1">[1]</a><p>Only on weekdays.</p></aside></main><aside class="sidebar"><p>${say('other boats')}</p></aside>`,
  );
  expect(root.textContent).toContain('Tie them twice.');
  expect(root.querySelector('[id="f1"]')?.textContent).toContain('Only on weekdays.');
  expect(root.textContent).not.toContain('other boats');
});

test('a short headline before the name of the whole is the title, without its link to itself', async () => {
  const { title } = await article(
    `<title>API — ferry 1.0 documentation</title><main><h1>API<a class="headerlink" href="#api">¶</a></h1><p>${say('calls')}</p><p>${say('returns')}</p></main>`,
  );
  expect(title).toBe('API');
});

test('a mark that is the title’s own stays', async () => {
  const { title } = await article(
    `<title>Learning C#</title><main><h1>Learning C#</h1><p>${say('calls')}</p><p>${say('returns')}</p></main>`,
  );
  expect(title).toBe('Learning C#');
});

test('code and tables of data between paragraphs are not lost (Jupyter)', async () => {
  const cell = (inner: string) =>
    `<div class="cell"><div class="in"><div class="area"><div class="md">${inner}</div></div></div></div>`;
  const { root } = await article(
    `<title>Ice</title><main><h1>The ice of the harbour</h1>${cell(`<p>${say('ice')}</p><p>${say('drills')}</p><p>${say('coal')}</p>`).repeat(6)}${cell('<pre>ice = read("ice.csv")</pre>')}${cell('<table><tr><th>Day</th><th>cm</th></tr><tr><td>1</td><td>22</td></tr></table>')}${cell(`<p>${say('bread')}</p><p>${say('salt')}</p><p>${say('thaw')}</p>`)}</main>`,
  );
  expect(texts(root, 'pre, td')).toEqual(['ice = read("ice.csv")', '1', '22']);
});

test('a video in a box of its own stays, with its caption', async () => {
  const { root } = await article(
    `<title>Ice</title><article><h1>The ice of the harbour</h1><p>${say('ice')}</p><p>${say('drills')}</p><figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><iframe title="The thaw" src="https://www.youtube.com/embed/abcdefghijk"></iframe></div><figcaption>Film of the thaw</figcaption></figure><p>${say('thaw')}</p></article>`,
  );
  expect(texts(root, 'a[data-embed]')).toEqual(['The thaw (www.youtube.com)']);
});

test('a topic of Discourse is its posts, each under its author and day', async () => {
  const post = (name: string, about: string) =>
    `<div class="topic-post"><article class="boxed"><div class="topic-avatar"><a href="/u/x"><img class="avatar" src="/48.png" width="48" height="48"></a></div><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a href="/u/x">${name}</a></span></div><div class="post-infos"><a class="post-date"><span class="relative-date">Feb 3</span></a></div></div><div class="cooked"><p>${say(about)}</p><aside class="quote" data-username="ada"><div class="title"><img class="avatar" src="/a.png">ada:</div><blockquote><p>And ${about}?</p></blockquote></aside></div><nav class="post-controls"><button>Reply</button></nav></div></article></div>`;
  const { root } = await article(
    `<title>How did they keep warm?</title><h1><a href="/2026/the-harbour">How did they keep warm?</a></h1><div class="post-stream">${post('ada', 'coal')}${post('bo', 'peat')}${post('cy', 'wood')}</div>`,
  );
  expect(texts(root, 'h2, h3')).toEqual(['bo, Feb 3', 'cy, Feb 3']);
  expect(texts(root, 'blockquote')).toEqual(['And coal?', 'And peat?', 'And wood?']);
  expect(root.querySelector('img')).toBeNull();
  expect(root.textContent).not.toContain('Reply');
});

test('a caption that is hidden from screen readers alone stays; a byline is never its label', async () => {
  const { root, byline } = await article(
    `<title>Ice</title><article><h1>The ice of the harbour</h1><p><span class="byline-prefix">By </span><span class="last-byline">Anna Berg</span></p><p>${say('ice')}</p><p>${say('drills')}</p><figure><img src="/a.jpg" width="600" height="400"><figcaption><span aria-hidden="true">The north pier in February.</span></figcaption></figure><p>${say('thaw')}</p></article>`,
  );
  expect(texts(root, 'figcaption')).toEqual(['The north pier in February.']);
  expect(byline).toBe('Anna Berg');
});

test('a standfirst and an author are known by the names that pages give them for their tests', async () => {
  const { root, byline } = await article(
    `<title>Ice</title><main><div><h1>The ice of the harbour</h1></div><div data-gu-name="standfirst"><div><p>A notebook in the museum has a figure for every one of forty days</p></div></div><div data-testid="byline-new-contributors"><div><span>Anna Berg</span><div><span>Harbour correspondent</span></div></div></div><div class="body"><p>${say('ice')}</p><p>${say('drills')}</p><p>${say('thaw')}</p></div></main>`,
  );
  expect(root.textContent).toMatch(/^\s*A notebook in the museum/);
  expect(byline).toBe('Anna Berg');
});

test('a short Chinese headline is the title, and the editor in charge is nobody’s author', async () => {
  const prose =
    '港口在一月的第二个星期结了冰，一直到三月中旬才化开，在世的人没有谁见过这样的事，渡工们从冰上走过去。'.repeat(
      3,
    );
  const { title, byline } = await article(
    `<html lang="zh-CN"><title>四十天的长冰_新浪新闻</title><h1>四十天的长冰</h1><div class="article"><p>${prose}</p><p>${prose}</p><p>${prose}</p><p class="show_author">责任编辑：李华</p></div></html>`,
  );
  expect(title).toBe('四十天的长冰');
  expect(byline).toBeNull();
});

test('all sections of a manual that is nested boxes are there, in order, not the longest alone (DocBook, Asciidoctor)', async () => {
  const settings = Array.from({ length: 14 }, (_, at) => `setting_${at}`);
  const variable = (name: string, paragraphs: number) =>
    `<dt><span class="term"><code class="varname">${name}</code> (<code class="type">integer</code>)</span></dt>
    <dd>${Array.from({ length: paragraphs }, (_, at) => `<p>${say(`${name}, part ${at}`)}</p>`).join('')}</dd>`;
  const section = (heading: string, names: readonly string[], paragraphs: number) =>
    `<div class="sect2"><div class="titlepage"><div><div><h3 class="title">${heading}</h3></div></div></div>
    <div class="variablelist"><dl class="variablelist">${names.map((name) => variable(name, paragraphs)).join('')}</dl></div></div>`;
  const { root } = await article(
    `<title>Resources</title><div class="navheader"><table><tr><td><a href="p.html">Prev</a></td><th>Chapter 20</th><td><a href="n.html">Next</a></td></tr></table></div>
    <div class="sect1"><div class="titlepage"><div><div><h2 class="title">20.4. Resources</h2></div></div></div>
    ${section('20.4.1. Memory', settings.slice(0, 8), 4)}${section('20.4.2. Disk', settings.slice(8, 10), 1)}${section('20.4.3. Delay', settings.slice(10, 12), 2)}${section('20.4.4. Writer', settings.slice(12), 1)}</div>`,
  );
  expect(texts(root, 'h2, h3')).toEqual([
    '20.4.1. Memory',
    '20.4.2. Disk',
    '20.4.3. Delay',
    '20.4.4. Writer',
  ]);
  for (const name of settings) expect(root.textContent).toContain(`be said of ${name}, part 0`);
  expect(root.textContent).not.toContain('Prev');
});

test('definitions that are the text are all there, with the words before them (a reference of a library in C)', async () => {
  const { root } = await article(
    `<title>Options of the table</title><div class="nosearch"><a href="intro.html"><h2>The interface in C</h2></a><h2>Options of the table</h2></div>
    <p>${say('macros')}</p><p><dl><dt>TABLE_CONSTRAINT</dt><dd>${['calls', 'rows', 'conflicts', 'replies'].map((about) => `${say(about)}<p>`).join('')}</dd>
    <dt>TABLE_DIRECT</dt><dd>${say('views')}</dd><dt>TABLE_INNOCUOUS</dt><dd>${say('harm')}</dd></dl>`,
  );
  expect(texts(root, 'dt')).toEqual(['TABLE_CONSTRAINT', 'TABLE_DIRECT', 'TABLE_INNOCUOUS']);
  for (const about of ['macros', 'calls', 'replies', 'views', 'harm'])
    expect(root.textContent).toContain(`be said of ${about}`);
});

test('boxes of one kind whose headings lead to other pages, or beside a text of its own, are no sections of it', async () => {
  const teaser = (name: string) =>
    `<div class="card"><h3><a href="/${name}">${name}</a></h3><p>${say(name)}</p></div>`;
  const author = (name: string) =>
    `<div class="who"><h3>${name}</h3><p>${name} writes of boats for this paper, and of the sea that they are on, most of the year.</p></div>`;
  const { root } = await article(
    `<title>Ice</title><div class="page"><div class="story"><h1>The ice of the harbour</h1>${['ice', 'drills', 'thaw', 'ropes', 'bells', 'law'].map((about) => `<p>${say(about)}</p>`).join('')}</div>
    <div class="cards">${teaser('ferries')}${teaser('fares')}</div><div class="people">${author('Ada')}${author('Ben')}</div></div>`,
  );
  expect(root.textContent).toContain('said of law');
  expect(root.textContent).not.toMatch(/ferries|fares|Ada writes/);
});

test('notes in the text that are boxes stay, however short, and sidebars with a title of their own in its midst (Sphinx, DocBook)', async () => {
  const { root } = await article(
    `<title>Policies</title><div class="body"><section id="policies"><h1>Policies</h1><p>${say('policies')}</p><p>${say('scope')}</p>
    <div class="sidebar"><div class="titlepage"><p class="title"><strong>BACK TO BASICS Links</strong></p></div><div class="para">${say('links')}</div></div>
    <p>${say('age')}</p><div class="admonition important"><p class="admonition-title">Important</p><dl><dt>Module pwd</dt><dd><p>An interface to the user database, <a href="pwd.html">similar to this</a>.</p></dd></dl></div>
    <div class="admonition note"><p class="admonition-title">Note</p><p>The old behavior is <a href="x.html">deprecated</a>.</p></div></section></div>
    <div class="sidebar"><div class="note"><form><input></form><p>Search the manual.</p></div></div>`,
  );
  for (const words of ['BACK TO BASICS Links', 'said of links', 'An interface to the user', 'old behavior'])
    expect(root.textContent).toContain(words);
  expect(root.textContent).not.toContain('Search the manual');
});

test('tabs that are radio buttons are all shown, each under its label (sphinx-design, Material for MkDocs)', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no document in the frame');
  const button = (id: string) =>
    `<input type="radio" id="${id}" name="set-${id[0]}"${id.endsWith('1') ? ' checked' : ''}>`;
  page.write(
    `<title>Ferry</title><style>.sd-tab-content, .tabbed-block { display: none } input:checked + label + .sd-tab-content { display: block }
    input:nth-child(1):checked ~ .tabbed-content > .tabbed-block:nth-child(1) { display: block }</style>
    <main><h1>Ferry</h1><p>${say('ropes')}</p><p>${say('bells')}</p>
    <div class="sd-tab-set">${button('a1')}<label for="a1">Python</label><div class="sd-tab-content"><pre>import ferry</pre></div>
    ${button('a2')}<label for="a2">Ruby</label><div class="sd-tab-content"><pre>require 'ferry'</pre></div></div><p>${say('law')}</p>
    <div class="tabbed-set">${button('b1')}${button('b2')}<div class="tabbed-labels"><label for="b1">Debian</label><label for="b2">Arch</label></div>
    <div class="tabbed-content"><div class="tabbed-block"><p>${say('apt')}</p></div><div class="tabbed-block"><p>${say('pacman')}</p></div></div></div>
    <form>${button('c1')}<label for="c1">Good</label><div>Thank you.</div>${button('c2')}<label for="c2">Bad</label><div>Oh.</div></form></main>`,
  );
  page.close();
  const outcome = await extract(takeSnapshot(page, ADDRESS), { languages: ALL_LANGUAGES });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  const root = parse(outcome.article.content).body;
  expect(texts(root, 'h2, h3, h4, pre')).toEqual([
    'Python',
    'import ferry',
    'Ruby',
    "require 'ferry'",
    'Debian',
    'Arch',
  ]);
  for (const about of ['apt', 'pacman', 'law']) expect(root.textContent).toContain(`be said of ${about}`);
  expect(root.textContent).not.toMatch(/Good|Oh/);
  frame.remove();
});

test('a reference whose headings are declarations with links in them is no list of other articles (rustdoc)', async () => {
  const declaration = (type: string) =>
    `<section><h3 class="code-header">impl <a href="trait.Mul.html">Mul</a>&lt;<a href="${type}.html">${type}</a>&gt; for Wide&lt;${type}&gt;</h3>
    <h4 class="code-header">fn <a href="#mul">mul</a>(&amp;mut self, other: ${type})</h4></section>`;
  const { root } = await article(
    `<title>Mul in std::ops</title><main><h1>Trait Mul</h1><pre>pub trait Mul { fn mul(&mut self); }</pre><p>The multiplication operator. It is said with two factors, of one kind or of two, and says what comes of them both.</p>
    <h2>Implementors</h2>${['u8', 'u16', 'u32', 'u64', 'i8', 'i16', 'i32'].map(declaration).join('')}</main>`,
  );
  expect(root.textContent).toContain('The multiplication operator.');
});

test('an advertisement that is marked goes with its mark; a story that is marked as paid for stays', async () => {
  const ad = (label: string) =>
    `<div class="kg-card"><div class="kg-cta-sponsor-label"><span>${label}</span></div><div><p>Flour by post from Hollow Mill, ten per cent off.</p><a href="https://mill.test/?ref=x">Order flour</a></div></div>`;
  const story = (content: string) =>
    `<title>Ice</title><article><div class="label"><span>Sponsored</span> <a href="/partners">by Hollow Mill</a></div><h1>The ice of the harbour</h1><p>${say('ice')}</p>${content}<p>${say('law')}</p></article>`;
  const { root } = await article(
    story(`<p>${say('drills')}</p>${ad('SPONSORED')}<p>${say('thaw')}</p>${ad('Anzeige')}`),
  );
  expect(root.textContent).not.toMatch(/Flour by post|Order flour/);
  for (const about of ['ice', 'drills', 'thaw', 'law'])
    expect(root.textContent).toContain(`be said of ${about}`);
});

test('a heading with a line under it, in a box named after a header, stays in the text (Ghost)', async () => {
  const { root } = await article(
    `<title>Ice</title><article><h1>The ice of the harbour</h1><p>${say('ice')}</p><p>${say('drills')}</p>
    <div class="kg-card kg-header-card"><div class="kg-header-card-text"><h2 class="kg-header-card-heading">On salt</h2><p class="kg-header-card-subheading">It melts more slowly in the cold.</p></div></div>
    <p>${say('thaw')}</p><p>${say('law')}</p></article><div class="comments-header"><h3>Comments</h3><p>Be kind.</p></div>`,
  );
  expect(texts(root, 'h2')).toEqual(['On salt']);
  expect(root.textContent).toContain('It melts more slowly in the cold.');
  expect(root.textContent).not.toContain('Be kind');
});
