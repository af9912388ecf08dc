import { pair } from './pair';

pair('empty', {
  removes: [
    ['<p>&nbsp;</p><p class="x"><img src="https://t.test/p.gif" width="1" height="1" alt="pixel">​</p>', '​'],
  ],
  leaves: [
    ['<p id="note-1"></p><p>Kept beside an anchor.</p>', 'Kept beside'],
    ['<figure><img src="/a.jpg" alt=""><figcaption>The pier</figcaption></figure>', 'The pier'],
  ],
});
