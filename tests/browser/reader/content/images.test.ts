import { expect, test } from 'vitest';
import { enhanceImages } from '../../../../reader/content/images';
import { translate } from '../../components/translate';

const IMAGE = '<img src="data:," width="200" height="100" alt="">';
const isInLine = (html: string) => {
  const container = document.createElement('div');
  container.innerHTML = html;
  enhanceImages(container, translate);
  return container.querySelector('img')?.hasAttribute('data-in-line');
};

test.each([
  `<p>${IMAGE}<br><span>Image by the author</span></p>`,
  `<p>One line<br><a href="/x">${IMAGE}</a></p>`,
  `<li>${IMAGE}<p>A text</p></li>`,
  `<figure><picture><source>${IMAGE}</picture><figcaption>A text</figcaption></figure>`,
])('a picture on a line of its own is a block, which is centred: %s', (html) => {
  expect(isInLine(html)).toBe(false);
});

test.each([`<p>The letter ${IMAGE} is old</p>`, `<p><b>Press ${IMAGE}</b></p>`, `<p>${IMAGE}${IMAGE}</p>`])(
  'a picture beside something is not: %s',
  (html) => expect(isInLine(html)).toBe(true),
);
