import { pair } from './pair';

pair('repeated-headline', {
  removes: [
    ['<h1>The ferry that sets the clocks</h1>', 'sets the clocks', 'start'],
    ['<p>By Ada Quill, March 9, 2026</p>', 'Quill', 'start'],
    ['<div>Islands</div>', 'Islands', 'start'],
    [
      '<div>By Ada Quill | March 9, 2026 at 2:26 PM HST - Updated March 10 at 4:46 PM</div>',
      '2:26 PM',
      'start',
    ],
  ],
  leaves: [
    ['<p>Ada Quill was the ferry’s first captain.</p>', 'first captain', 'start'],
    ['<h2>The ferry that sets the clocks, and the one that does not</h2>', 'does not'],
    ['<p>By Ada Quill</p>', 'Ada Quill', 'end'],
  ],
});
