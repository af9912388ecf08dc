import { pair } from './pair';

pair('print-hidden', {
  removes: [['<div data-print-hidden><a href="/p">Bigger letters</a></div>', 'Bigger letters']],
  leaves: [
    [
      '<figure data-print-hidden><img src="/ice.jpg" alt="Ice"><figcaption>The quay</figcaption></figure>',
      'The quay',
    ],
    [
      `<section data-print-hidden><p>${'A long section that the site does not print is still a part of its article. '.repeat(9)}</p></section>`,
      'A long section',
    ],
  ],
});
