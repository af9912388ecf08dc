import { pair } from './pair';

pair('comments', {
  removes: [
    ['<h3>टिप्पणी करें</h3><p>नाम</p>', 'नाम', 'end'],
    [
      '<div id="comments"><h3>3 comments</h3><p>First! I was on that ferry once and the cap is really blue, I can tell you that much about it.</p></div>',
      'First!',
      'end',
    ],
    [
      '<h3>Leave a Reply</h3><p>Your email address will not be published.</p><p>Name</p>',
      'email address',
      'end',
    ],
    ['<h3>12 replies</h3><ul><li>Nice.</li></ul>', 'Nice.', 'end'],
    ['<div id="respond">Schreibe einen Kommentar</div>', 'Kommentar', 'end'],
    ['<p>Kommentare</p><h3>#1 Naru-chan</h3><p>Danke für dieses Kapitel!</p>', 'Danke für', 'end'],
    ['<h3>Laisser un commentaire</h3><p>Nom</p>', 'Nom', 'end'],
    ['<h3>Lascia un commento</h3><p>Il tuo indirizzo email non sarà pubblicato.</p>', 'indirizzo', 'end'],
    ['<h3>コメントを残す</h3><p>メールアドレスが公開されることはありません。</p>', 'メールアドレス', 'end'],
  ],
  leaves: [
    [
      '<h2>Response</h2><p>The Response object holds what the server answered, its status, its headers and its body, which can be read once only.</p>',
      'The Response object',
    ],
    [
      '<p>Comments on the plan were invited from every islander, and eleven of the fourteen sent one in before the summer was over.</p>',
      'eleven of the fourteen',
    ],
    ['<p>Comments</p><p>are what the keeper calls them.</p>', 'the keeper calls'],
    [
      '<section id="comments-on-the-tide-table"><h2>Comments on the tide table</h2><p>High water is at six.</p></section>',
      'High water',
      'end',
    ],
    [
      '<h2>Discussion</h2><p>What the measurements say is not what was expected, and the discussion of why that is will take another year of work.</p>',
      'another year',
    ],
  ],
});
