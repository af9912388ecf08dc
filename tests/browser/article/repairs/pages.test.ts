import { expect, test } from 'vitest';
import { decodeAddress, emailProtection } from '../../../../article/repairs/email-protection';
import { forum } from '../../../../article/repairs/forum';
import { headingNames } from '../../../../article/repairs/heading-names';
import { find, parse } from '../parse';

/** An address as Cloudflare writes it: every byte under a key, the key first. */
const hidden = (address: string, key = 0x42): string =>
  [key, ...[...address].map((letter) => letter.charCodeAt(0) ^ key)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

test('a hidden mail address is written out, with its link', () => {
  const code = hidden('ada@tide.test');
  const page = parse(
    `<p>Write to <a href="/cdn-cgi/l/email-protection#${code}"><span class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</span></a>.</p>`,
  );
  emailProtection.apply(page);
  expect(find(page, 'p').textContent).toBe('Write to ada@tide.test.');
  expect(find(page, 'a').getAttribute('href')).toBe('mailto:ada@tide.test');
});

test('what hides no address stays as it is', () => {
  for (const text of ['', '42', 'not hexadecimal', hidden('no address'), hidden('<b>@x')])
    expect(decodeAddress(text)).toBeNull();
  const page = parse('<p><a href="/cdn-cgi/l/email-protection#4242">[email protected]</a></p>');
  emailProtection.apply(page);
  expect(find(page, 'a').getAttribute('href')).toBe('/cdn-cgi/l/email-protection#4242');
});

const XENFORO = (author: string, text: string) =>
  `<article class="message message--post" data-author="${author}"><div class="message-user"><h4 class="message-name">${author}</h4><p>Member since 2014</p></div><time datetime="2026-03-09T08:00">9 March</time><div class="message-body"><div class="bbWrapper"><p>${text}</p></div></div><div class="message-signature">My signature</div></article>`;

test('a thread is an article: its posts in order, the answers under their authors and times', () => {
  const page = parse(
    `<nav>Forums</nav><h1>The ferry is late</h1>${XENFORO('Ada', 'It was late again.')}${XENFORO('Ben', 'It always is.')}<aside>Online now</aside>`,
  );
  forum.apply(page);
  expect(page.body.textContent?.replace(/\s+/g, ' ')).toBe(
    'The ferry is lateIt was late again.Ben, 9 MarchIt always is.',
  );
  expect(find(page, 'h3 time').getAttribute('datetime')).toBe('2026-03-09T08:00');
});

test('a page with one post, or with boxes merely called posts, is left whole', () => {
  for (const html of [
    `<nav>Forums</nav>${XENFORO('Ada', 'It was late again.')}`,
    '<div class="post"><p>One</p></div><div class="post"><p>Two</p></div>',
  ]) {
    const page = parse(html);
    const before = page.body.innerHTML;
    forum.apply(page);
    expect(page.body.innerHTML).toBe(before);
  }
});

test('headings lose the names that make Readability drop them, and no others', () => {
  const page = parse(
    '<h2 class="header-anchor-post title" id="header">Tides</h2><h3 class="comments-title">3 replies</h3><div class="header">Menu</div>',
  );
  headingNames.apply(page);
  expect(find(page, 'h2').className).toBe('title');
  expect(find(page, 'h2').id).toBe('header');
  expect(find(page, 'h3').className).toBe('comments-title');
  expect(find(page, 'div').className).toBe('header');
});
