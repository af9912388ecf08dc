import { pair } from './pair';

pair('advertisement', {
  removes: [
    ['<div><p>Advertisement</p><p>Shoes, half price</p></div>', 'half price'],
    ['<div class="adsbygoogle"><a href="https://ads.test/x">Win a car</a></div>', 'Win a car'],
    ['<p>Story continues below advertisement</p>', 'Story continues'],
    ['<div class="taboola-feed">Doctors hate this</div>', 'Doctors hate', 'end'],
    ['<p>Anzeige</p>', 'Anzeige'],
    ['<div><span>Anzeige</span><p>Shoes, half price</p></div>', 'Anzeige'],
    ['<div>PUBLICITÉ</div>', 'PUBLICITÉ'],
    ['<p>広告</p>', '広告'],
    ['<p>Реклама</p>', 'Реклама'],
  ],
  leaves: [
    [
      '<div><span>It told its seller of <a href="/seller">ads</a> when it was opened.</span></div>',
      'seller of ads when',
    ],
    [
      '<p>The old <a href="/a">advertisement</a> on the wall is of a <b>PR</b> office.</p>',
      'old advertisement',
    ],
    ['<p>An office of <b>PR</b> is what it was.</p>', 'PR'],
    [
      '<p>Advertisement was invented twice, says the historian, and both inventors died poor after a long quarrel in the courts.</p>',
      'invented twice',
    ],
    ['<p>The word advertisement stands on page two.</p>', 'page two'],
    ['<h2>Advertising in the age of sail</h2>', 'age of sail'],
  ],
});
