import { pair } from './pair';

pair('other-articles', {
  removes: [
    [
      '<article><h2><a href="/other/lighthouse">The lighthouse is for sale</a></h2><p>Nobody has asked for it yet.</p></article><article><h2><a href="/other/pier">A new pier</a></h2><p>It is made of oak.</p></article>',
      'Nobody has asked',
      'end',
    ],
    [
      '<div class="hentry"><h3><a href="/a">One</a></h3>Teaser one</div><div class="hentry"><h3><a href="/b">Two</a></h3>Teaser two</div>',
      'Teaser two',
      'end',
    ],
  ],
  leaves: [
    [
      '<article><h2>Morning</h2><p>The ropes are off at six.</p></article><article><h2>Evening</h2><p>The ropes are on at nine.</p></article>',
      'ropes are on',
    ],
    ['<article><h2><a href="/only">One piece alone</a></h2><p>Stays.</p></article>', 'Stays.'],
  ],
});
