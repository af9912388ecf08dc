import { expect, test } from 'vitest';
import { quoteSpeakers } from '../../../../article/repairs/quote-speakers';
import { parse } from '../parse';

const repaired = (html: string) => {
  const page = parse(html);
  quoteSpeakers.apply(page);
  return page.body;
};

test('a line named like a speaker, alone with a quotation in a box, goes into it', () => {
  const body = repaired(
    `<div class="quote"><blockquote data-place="1"><p>Water does not tire.</p></blockquote><div class="field--name-quote-author" data-place="2">Eusebio, miller</div></div>`,
  );
  expect(body.querySelector('.quote')?.innerHTML).toBe(
    '<blockquote data-place="1"><p>Water does not tire.</p><p data-place="2"><cite>Eusebio, miller</cite></p></blockquote>',
  );
});

test('lines that are none of the quotation stay where they are', () => {
  for (const html of [
    // The text goes on.
    '<div><blockquote><p>Water.</p></blockquote><p class="source">From the archive.</p><p>The mill stands.</p></div>',
    // A byline under the first paragraph's quotation.
    '<div><p>The mill.</p><blockquote><p>Water.</p></blockquote><p class="author">Ana Gil</p></div>',
    '<div><blockquote><p>Water.</p></blockquote><p class="resources">More of it</p></div>',
    '<div><blockquote><p>Water.</p></blockquote><div class="author"><img src="a.jpg"> Ana Gil</div></div>',
    '<div><blockquote><p>Water.</p></blockquote><div class="author"></div></div>',
  ])
    expect(repaired(html).innerHTML).toBe(html);
});
