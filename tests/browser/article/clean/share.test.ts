import { pair } from './pair';

pair('share', {
  removes: [
    ['<div class="sharedaddy"><a href="#">Facebook</a> <a href="#">X</a></div>', 'Facebook'],
    ['<ul><li><a href="#">Share on Facebook</a></li><li><a href="#">Tweet</a></li></ul>', 'Tweet'],
    ['<p><a href="#">Copy link</a></p>', 'Copy link'],
    ['<div><button>Imprimer cet article</button></div>', 'Imprimer'],
    ['<p><a href="#">Compartilhar no WhatsApp</a></p>', 'WhatsApp'],
  ],
  leaves: [
    ['<div>Then press <a href="/manual/print">Print</a> and wait for the bell.</div>', 'press Print and'],
    [
      '<figure><img src="/whale.jpg" alt="A whale"><button>Pin it</button><figcaption><p>Facebook</p></figcaption></figure>',
      'Facebook',
    ],
    [
      '<figure class="image fig--has-shares"><img src="/whale.jpg" alt=""><figcaption>A whale on the beach</figcaption></figure>',
      'A whale',
    ],
    ['<div class="layout no-share-bar"><p>Short and not shared.</p></div>', 'Short and not'],
    [
      '<p>Share the bread, then the butter, then the news: that is the order on the island, and nobody has ever changed it.</p>',
      'Share the bread',
    ],
    ['<table><tr><td>Share</td><td>12 %</td></tr></table>', 'Share'],
    ['<pre><code><span>print</span>("tide")</code></pre>', 'print'],
  ],
});
