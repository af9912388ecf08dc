import { pair } from './pair';

pair('legal-notices', {
  removes: [
    ['<p>© 2026 The Tide. All rights reserved.</p>', 'All rights', 'end'],
    ['<p>This post may contain affiliate links.</p>', 'affiliate', 'start'],
    [
      '<p>This document is subject to copyright. Apart from any fair dealing for the purpose of private study, no part may be reproduced.</p>',
      'fair dealing',
      'end',
    ],
    ['<div>Lesezeit: 4 Minuten</div>', 'Lesezeit', 'start'],
    ['<span>5 min read</span>', '5 min', 'start'],
    ['<p>(Visited 215 times, 55 visits today)</p>', 'Visited', 'end'],
    ['<p>Aufrufe: 1.204</p>', 'Aufrufe', 'end'],
    ['<p>This entry was posted in Islands. Bookmark the permalink.</p>', 'posted', 'end'],
    [
      '<p>Apart from any fair dealing for the purpose of private study, nothing may be reproduced without the written permission.</p>',
      'fair dealing',
      'end',
    ],
    ['<p>IMPRESSUM | DATENSCHUTZ | COPYRIGHT ADA QUILL</p>', 'IMPRESSUM', 'end'],
    ['<p>Aktualisiert am 17.01.2026.</p>', 'Aktualisiert', 'end'],
    ['<p>Last updated on March 9, 2026</p>', 'Last updated', 'end'],
    [
      '<figure><div><img src="/a.jpg" alt=""><p>Media playback is unsupported on your device</p></div><figcaption>The mill</figcaption></figure>',
      'playback',
    ],
    ['<figure><figcaption>Your browser does not support the video tag.</figcaption></figure>', 'browser'],
    ['<p>Все права защищены.</p>', 'права', 'end'],
  ],
  leaves: [
    ['<div><table><tr><td>© 2026 The Tide</td></tr></table></div>', '© 2026', 'end'],
    ['<figure><img src="/a.jpg" alt=""><figcaption>© The Tide</figcaption></figure>', '© The Tide', 'end'],
    [
      '<p>This browser of old maps does not buy any, and the shop has stopped asking him whether he will.</p>',
      'stopped asking',
    ],
    ['<p>Contact with the boat was lost at noon.</p>', 'Contact with', 'end'],
    [
      '<p>Last updated were the clocks, in 1987, by a stranger who had a better one and did not stay the night.</p>',
      'clocks, in 1987',
    ],
    [
      '<p>Visited 14 countries in a year and learned the word for ferry in each of them.</p>',
      'countries',
      'start',
    ],
    [
      '<p>No part of this was known to the passengers until the harbour had been closed for good.</p>',
      'harbour',
      'end',
    ],
    [
      '<p>Copyright in the timetable was claimed by three people, one of them a priest, and settled at last over a very long lunch.</p>',
      'one of them a priest',
    ],
    [
      '<p>All rights reserved for the islanders were listed on a board at the pier, and the board was painted over in the second war.</p>',
      'painted over',
    ],
  ],
});
