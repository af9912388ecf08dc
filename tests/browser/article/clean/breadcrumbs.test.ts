import { pair } from './pair';

pair('breadcrumbs', {
  removes: [
    ['<p><a href="/">Home</a> &gt; <a href="/islands">Islands</a> &gt; The ferry</p>', 'Islands', 'start'],
    ['<div>&gt; Blog &gt; From the country &gt; The yearly meeting of 2015</div>', 'Blog', 'start'],
    [
      '<ul><li><a href="/">Start</a> » </li><li><a href="/n">Nachrichten</a></li></ul>',
      'Nachrichten',
      'start',
    ],
  ],
  leaves: [
    ['<p>x &gt; y, and so the boat sinks.</p>', 'boat sinks', 'start'],
    ['<p><a href="/">Home</a> &gt; <a href="/islands">Islands</a> &gt; The ferry</p>', 'Islands', 'middle'],
    ['<p>« The sea is wide »</p>', 'sea is wide', 'start'],
    ['<p>»Nie wieder« »Immer wieder« »Vielleicht«</p>', 'Vielleicht', 'start'],
  ],
});
