import { afterEach, expect, test } from 'vitest';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';

const PAGE =
  '<main><h1>The mill</h1><!--$?--><template id="B:0"></template><p>Loading…</p><!--/$--><footer>Colophon</footer></main>' +
  '<div hidden id="S:0"><p>It turns.</p><!--$?--><template id="B:1"></template><i>Wait</i><!--/$--><template id="P:2"></template></div>' +
  '<div hidden id="S:1"><p>It grinds.</p></div><div hidden id="S:2"><p>It rests.</p></div>';
const read = (copy: Document) => (copy.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim();

afterEach(() => document.body.replaceChildren());

test('what a server streamed into hidden boxes stands where a script would have put it, on a fetched page', () => {
  const { document: copy } = takeSnapshot(parse(PAGE), 'https://mill.test/');
  expect(read(copy)).toBe('The millIt turns.It grinds.It rests.Colophon');
  expect(copy.querySelector('[hidden]')).toBeNull();
});

test('and on a page that is shown without its scripts', () => {
  document.body.innerHTML = PAGE;
  expect(read(takeSnapshot(document, 'https://mill.test/').document)).toBe(
    'The millIt turns.It grinds.It rests.Colophon',
  );
});

test('hidden boxes that no template waits for stay hidden', () => {
  document.body.innerHTML =
    '<main><h1>The mill</h1><p>It turns all day.</p></main><div hidden id="S:0"><p>It grinds.</p></div><div hidden id="menu">Menu</div>';
  const { document: copy } = takeSnapshot(document, 'https://mill.test/');
  expect(copy.body.textContent).not.toMatch(/grinds|Menu/);
});
