import { expect, test } from 'vitest';
import { headingNames } from '../../../../article/repairs/heading-names';
import { headingTools } from '../../../../article/repairs/heading-tools';
import { parse } from '../parse';

const repaired = (html: string) => {
  const page = parse(html);
  headingTools.apply(page);
  headingNames.apply(page);
  return page.body;
};
const TEXT = `<p>${'The wheel turns once for every nine turns of the stone. '.repeat(10)}</p>`;

test('the box of a heading with a tool beside it becomes a section of the heading alone', () => {
  const body = repaired(
    `<div class="mw-heading"><h2 id="A">Gears</h2><span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span> | </span><a href="/source">edit source</a><span>]</span></span></div>${TEXT}
    <div class="title"><h3>Stones</h3><button>Copy link</button></div>${TEXT}`,
  );
  expect(body.querySelector('section.mw-heading')?.textContent).toBe('Gears');
  expect(body.querySelector('section.title')?.textContent).toBe('Stones');
});

test('what stands beside a heading and says something stays, and so does a row of cards', () => {
  const body = repaired(
    `<div><h2>Gears</h2><span>A note on <a href="/teeth">teeth</a></span></div>${TEXT}<div class="card"><h3>One</h3><a href="/one">Read it</a></div><div class="card"><h3>Two</h3><a href="/two">Read it</a></div>`,
  );
  expect(body.textContent).toContain('A note on teeth');
  expect(body.querySelector('.card')?.textContent).toBe('OneRead it');
});

test('the box of a heading that is a link is a section where the whole post follows, not over a teaser', () => {
  const body = repaired(
    `<div class="post"><h2><a href="/gears">Gears</a></h2></div>${TEXT}<div class="teaser"><h2><a href="/stones">Stones</a></h2></div><p>More of them.</p>`,
  );
  expect(body.querySelector('section.post')).not.toBeNull();
  expect(body.querySelector('section.teaser')).toBeNull();
});
