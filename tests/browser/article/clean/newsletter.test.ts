import { pair } from './pair';

pair('newsletter', {
  removes: [
    [
      '<div class="newsletter-box"><h3>Sign up for our newsletter</h3><p>Every Friday in your inbox.</p></div>',
      'Every Friday',
    ],
    ['<div><h4>Subscribe to our newsletter</h4><p>News from the sea.</p></div>', 'News from the sea'],
    ['<div><h4>Newsletter abonnieren</h4><p>Jede Woche neu.</p></div>', 'Jede Woche'],
    ['<div><h3>Iscriviti alla newsletter</h3></div>', 'Iscriviti'],
  ],
  leaves: [
    [
      '<p>The newsletter of the harbour office, four pages on yellow paper, has come out every Friday since the storm of 1953.</p>',
      'yellow paper',
    ],
    [
      '<p>Sign up for the ferry the evening before, the old notice said, and bring your own lamp if you mean to read it again.</p>',
      'bring your own lamp',
    ],
  ],
});
