import { pair } from './pair';

pair('trailing-headings', {
  removes: [
    ['<h3>Recommended by the harbour’s shop</h3>', 'harbour’s shop', 'end'],
    ['<p>The map to keep:</p>', 'map to keep', 'end'],
    ['<div><h2>Further reading</h2><p>Zum Weiterlesen:</p></div>', 'Further', 'end'],
  ],
  leaves: [
    ['<h2>What the sea took</h2>', 'sea took', 'middle'],
    ['<p>The map to keep:</p><ul><li>A map of the island</li></ul>', 'map to keep', 'end'],
    ['<p>Her rule is the one her father had:</p><pre>count twice\nleave once</pre>', 'her father had', 'end'],
    [
      '<h2>The ferry</h2><figure><img src="/ferry.jpg" alt="" width="800" height="500"></figure>',
      'The ferry',
      'end',
    ],
    ['<h3>Ada Quill</h3>with a pen from Lune', 'Ada Quill', 'end'],
  ],
});
