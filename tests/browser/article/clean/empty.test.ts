import { expect, test } from 'vitest';
import { cleaned, pair } from './pair';

pair('empty', {
  removes: [
    ['<p>&nbsp;</p><p class="x"><img src="https://t.test/p.gif" width="1" height="1" alt="pixel">​</p>', '​'],
    ['<div><button>On this page</button></div>', 'On this page'],
  ],
  leaves: [
    ['<pre><code><b>public</b><span> </span><b>final</b></code></pre>', 'public final'],
    ['<p>Chart: <img src="/charts/blank-ballots-2026.png" alt=""> of ballots.</p>', 'of ballots'],
    ['<p id="note-1"></p><p>Kept beside an anchor.</p>', 'Kept beside'],
    ['<figure><img src="/a.jpg" alt=""><figcaption>The pier</figcaption></figure>', 'The pier'],
  ],
});

test('pictures that never came go, small drawings in the page stay', () => {
  const root = cleaned(
    'empty',
    '<p>A <img src="/img/placeholder.gif" alt="a"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="b"><img src="/charts/blank-ballots-2026.png" alt="c"><img src="/css/239/lazy.svg" alt="e"><img src="/phones/google-pixel.jpg" alt="f"><img src="data:image/png;base64,iVBORw0KGgo=" alt="d"></p>',
  );
  expect([...root.querySelectorAll('img')].map((image) => image.getAttribute('alt'))).toEqual([
    'c',
    'f',
    'd',
  ]);
});
